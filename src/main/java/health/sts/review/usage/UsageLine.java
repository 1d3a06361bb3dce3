package health.sts.review.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One line of a file, as far as it could be read.
 *
 * @param physician as the file names them, or null
 * @param period null where it could not be read
 * @param figures those that were reported
 * @param unit VISITS or WRVU; null without visits
 * @param found what is wrong or odd in the line by itself
 */
record UsageLine(
        long line,
        String physician,
        UsagePeriod period,
        String vendor,
        String version,
        Map<UsageColumn, BigDecimal> figures,
        String unit,
        List<UsageProblem> found) {

    /** Whether it says that nothing is reported, which takes back what an earlier load said. */
    boolean saysNothing() {
        return figures.isEmpty();
    }

    BigDecimal figure(UsageColumn column) {
        return figures.get(column);
    }
}
