package health.sts.review.metric;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One record behind a figure, as a metric's statement yields it.
 *
 * @param excluded why it does not count; null where it does
 */
public record MetricRecord(
        String id,
        String person,
        String specialtyCode,
        String siteId,
        BigDecimal numerator,
        BigDecimal denominator,
        String excluded) {

    static MetricRecord of(ResultSet row, int number) throws SQLException {
        return new MetricRecord(
                row.getString("record_id"),
                row.getString("person"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getString("excluded"));
    }

    /** The same without anything by which an answer could be ascribed, and without what was answered where it is excluded. */
    MetricRecord unnamed() {
        BigDecimal none = BigDecimal.ZERO;
        return excluded == null
                ? new MetricRecord(id, null, null, null, numerator, denominator, null)
                : new MetricRecord(id, null, null, null, none, none, excluded);
    }

    /** Of all it says, numbers in their shortest form, so that it is the same on each database. */
    byte[] digest() {
        String text = Stream.of(id, person, specialtyCode, siteId, plain(numerator), plain(denominator), excluded)
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining("\u001f"));
        return DefinitionHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
