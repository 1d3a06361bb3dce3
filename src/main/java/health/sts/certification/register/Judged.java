package health.sts.certification.register;

import health.sts.certification.TeachingResults.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A certificate to be judged.
 *
 * @param validFrom when this period began
 * @param reinstatedAt when a suspension was last lifted, or null
 * @param results how many results are on record of its holder
 */
record Judged(String certificateId, String specialtyCode, Instant validFrom, Instant reinstatedAt, int results) {

    TeachingFacts facts(List<Taught> taught, LocalDate today, boolean hoursReported, ZoneId zone) {
        LocalDate since = since(zone);
        List<Taught> counting =
                taught.stream().filter(one -> !one.until().isBefore(since)).toList();
        LocalDate hoursFrom = today.minusMonths(Judgements.INACTIVE_MONTHS);
        BigDecimal hours = taught.stream()
                .filter(one -> one.kind() == Kind.HOURS && !one.until().isBefore(hoursFrom))
                .map(Taught::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant held = reinstatedAt == null ? validFrom : reinstatedAt;
        return new TeachingFacts(
                certificateId,
                mean(counting, Kind.RATING),
                answers(counting, Kind.RATING),
                mean(counting, Kind.FIRST_ATTEMPT),
                answers(counting, Kind.FIRST_ATTEMPT),
                hoursReported ? hours : null,
                (int) ChronoUnit.MONTHS.between(held.atZone(zone).toLocalDate(), today),
                results);
    }

    /** The first day whose results count; what led to a suspension that was lifted counts no more. */
    private LocalDate since(ZoneId zone) {
        return reinstatedAt == null
                ? validFrom.atZone(zone).toLocalDate()
                : reinstatedAt.atZone(zone).toLocalDate().plusDays(1);
    }

    private static int answers(List<Taught> taught, Kind kind) {
        return taught.stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(Taught::answers)
                .sum();
    }

    private static BigDecimal mean(List<Taught> taught, Kind kind) {
        int answers = answers(taught, kind);
        if (answers == 0) {
            return null;
        }
        return taught.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> one.amount().multiply(BigDecimal.valueOf(one.answers())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(answers), 2, RoundingMode.HALF_UP);
    }
}
