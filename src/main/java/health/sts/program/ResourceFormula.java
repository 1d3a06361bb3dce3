package health.sts.program;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Formula D1: from learners to classes, labs, trainer hours, trainers and seats. Exact decimals, no floating point.
 *
 * <p>The reserve is a share of the whole wave's trainers, rounded up once, and goes to the specialties by largest
 * remainder: rounded up for every specialty, a reserve of 20 % would come out as a third where most need two trainers.
 */
final class ResourceFormula {

    /** Kept beside every result, so that a recorded number can be recomputed by the rule it came from. */
    static final String VERSION = "D1/1.0";

    private ResourceFormula() {}

    /** The demand of a specialty taken by itself. */
    static ResourceDemand demand(int learners, FormulaParameters by) {
        if (learners < 0) {
            throw new IllegalArgumentException("learners below zero: " + learners);
        }
        if (learners == 0) {
            return ResourceDemand.NONE;
        }
        int classes = groups(learners, by.classSize(), by.fillRate());
        int labs = groups(learners, by.labSize(), by.fillRate());
        BigDecimal taught = by.classHours()
                .multiply(BigDecimal.valueOf(classes))
                .add(by.labHours().multiply(BigDecimal.valueOf(labs)));
        BigDecimal hours = taught.multiply(BigDecimal.ONE.add(by.prepFactor()));
        BigDecimal capacity = by.hoursPerWeek().multiply(BigDecimal.valueOf(by.weeks()));
        int trainers = Math.max(by.minTrainers(), up(hours, capacity));
        int recruit =
                up(BigDecimal.valueOf(trainers).multiply(BigDecimal.ONE.add(by.attritionBuffer())), BigDecimal.ONE);
        return new ResourceDemand(learners, classes, labs, hours, trainers, recruit);
    }

    /** The demand of a wave by specialty code; the seats of all add up to the wave's need plus its reserve. */
    static SortedMap<String, ResourceDemand> wave(Map<String, Integer> learnersBySpecialty, FormulaParameters by) {
        SortedMap<String, ResourceDemand> demands = new TreeMap<>();
        learnersBySpecialty.forEach((code, learners) -> demands.put(code, demand(learners, by)));
        int trainers = sumOfTrainers(demands);
        demands.replaceAll((code, demand) -> demand.withReserve(
                reserve(demand, by).setScale(0, RoundingMode.FLOOR).intValueExact()));
        int seats = up(BigDecimal.valueOf(trainers).multiply(BigDecimal.ONE.add(by.attritionBuffer())), BigDecimal.ONE);
        int given = demands.values().stream()
                .mapToInt(ResourceDemand::seatsToRecruit)
                .sum();
        for (String code : byRemainder(demands, by).subList(0, seats - given)) {
            demands.computeIfPresent(code, (same, demand) -> demand.withReserve(demand.reserve() + 1));
        }
        return demands;
    }

    private static List<String> byRemainder(SortedMap<String, ResourceDemand> demands, FormulaParameters by) {
        Comparator<Map.Entry<String, ResourceDemand>> largestFirst =
                Comparator.comparing(entry -> reserve(entry.getValue(), by).remainder(BigDecimal.ONE));
        return demands.entrySet().stream()
                .sorted(largestFirst
                        .thenComparing(entry -> entry.getValue().learners())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static BigDecimal reserve(ResourceDemand demand, FormulaParameters by) {
        return by.attritionBuffer().multiply(BigDecimal.valueOf(demand.requiredTrainers()));
    }

    private static int sumOfTrainers(SortedMap<String, ResourceDemand> demands) {
        return demands.values().stream()
                .mapToInt(ResourceDemand::requiredTrainers)
                .sum();
    }

    private static int groups(int learners, int size, BigDecimal fillRate) {
        return up(BigDecimal.valueOf(learners), fillRate.multiply(BigDecimal.valueOf(size)));
    }

    private static int up(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 0, RoundingMode.CEILING).intValueExact();
    }
}
