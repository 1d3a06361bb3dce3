package health.sts.recruitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The score that table D2 judges: 0.25 respect + 0.25 specialty + 0.20 speaking + 0.15 technology + 0.15 enthusiasm over
 * the means per criterion (weights are an assumption (A)), rounded to two decimals, and the lowest mean of a criterion.
 *
 * @param raters how many people rated
 */
public record EligibilityScore(BigDecimal score, BigDecimal lowestCriterion, int raters) {

    private static final List<Criterion> CRITERIA = List.of(
            new Criterion("0.25", Rating::respect),
            new Criterion("0.25", Rating::specialty),
            new Criterion("0.20", Rating::speaking),
            new Criterion("0.15", Rating::technology),
            new Criterion("0.15", Rating::enthusiasm));

    private record Criterion(String weight, ToIntFunction<Rating> value) {

        BigDecimal mean(List<Rating> ratings) {
            int sum = ratings.stream().mapToInt(value).sum();
            return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), 6, RoundingMode.HALF_UP);
        }
    }

    /** The score of at least one rating. */
    public static EligibilityScore of(List<Rating> ratings) {
        if (ratings.isEmpty()) {
            throw new IllegalArgumentException("A score needs at least one rating");
        }
        BigDecimal score = CRITERIA.stream()
                .map(criterion -> criterion.mean(ratings).multiply(new BigDecimal(criterion.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Stream<BigDecimal> means = CRITERIA.stream().map(criterion -> criterion.mean(ratings));
        return new EligibilityScore(
                score.setScale(2, RoundingMode.HALF_UP),
                means.min(BigDecimal::compareTo).orElseThrow().setScale(2, RoundingMode.HALF_UP),
                ratings.size());
    }
}
