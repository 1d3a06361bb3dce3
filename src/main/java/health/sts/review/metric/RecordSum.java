package health.sts.review.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums records up; their order does not matter, to the figure or to the hash. */
final class RecordSum {

    private static final int SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    private final Unit unit;
    private final List<byte[]> digests = new ArrayList<>();
    private final List<BigDecimal> each = new ArrayList<>();
    private final SortedMap<String, Integer> excluded = new TreeMap<>();
    private BigDecimal numerator = BigDecimal.ZERO;
    private BigDecimal denominator = BigDecimal.ZERO;
    private int records;

    RecordSum(Unit unit) {
        this.unit = unit;
    }

    void add(MetricRecord record, byte[] digest) {
        digests.add(digest);
        if (record.excluded() != null) {
            excluded.merge(record.excluded(), 1, Integer::sum);
            return;
        }
        records++;
        numerator = numerator.add(record.numerator());
        denominator = denominator.add(record.denominator());
        if (unit == Unit.MEDIAN_HOURS && record.denominator().signum() != 0) {
            each.add(record.numerator().divide(record.denominator(), SCALE * 2, RoundingMode.HALF_UP));
        }
    }

    /** @param days looked at */
    Figure figure(long days) {
        return new Figure(value(days), numerator, denominator, records, new TreeMap<>(excluded), false, hash());
    }

    private BigDecimal value(long days) {
        if (unit == Unit.MEDIAN_HOURS) {
            return median();
        }
        if (denominator.signum() == 0) {
            return null;
        }
        return switch (unit) {
            case PERCENT, POINTS -> divide(numerator.multiply(HUNDRED), denominator);
            case MEAN -> divide(numerator, denominator);
            case PER_100_AND_WEEK ->
                days <= 0
                        ? null
                        : divide(
                                numerator.multiply(HUNDRED).multiply(WEEK),
                                denominator.multiply(BigDecimal.valueOf(days)));
            case MEDIAN_HOURS -> throw new IllegalStateException("The median is not a quotient of sums");
        };
    }

    private BigDecimal median() {
        if (each.isEmpty()) {
            return null;
        }
        each.sort(null);
        int middle = each.size() / 2;
        BigDecimal upper = each.get(middle);
        return each.size() % 2 == 1
                ? upper.setScale(SCALE, RoundingMode.HALF_UP)
                : divide(upper.add(each.get(middle - 1)), BigDecimal.valueOf(2));
    }

    private static BigDecimal divide(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    /** Over the hashes of the records in the order of their bytes, since databases sort texts in orders of their own. */
    private String hash() {
        MessageDigest all = DefinitionHash.sha256();
        digests.sort(Arrays::compareUnsigned);
        digests.forEach(all::update);
        return HexFormat.of().formatHex(all.digest());
    }
}
