package health.sts.review.usage;

import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.review.ActivePhysicians;
import health.sts.review.ActivePhysicians.ActivePhysician;
import health.sts.review.ReviewPoint;
import health.sts.shared.Formats;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sums up the figures of a wave's physicians; a period belongs to the days in which its middle lies. */
@Component
class StoredUsageFacts implements UsageFacts {

    private static final int SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);
    private static final String OF_WAVE = " from learner_training t join " + StandingFigures.JOIN
            + """
               and f.period_middle >= cast(:from as date) and f.period_middle < cast(:until as date)
               on f.physician_id = t.physician_id
             where t.wave_id = :wave
            """;
    private static final String SUMS =
            """
            select f.physician_id,
                   sum(case when f.encounters is not null then f.closed_within_3_days end) as closed,
                   sum(case when f.closed_within_3_days is not null then f.encounters end) as encounters,
                   sum(f.after_hours_hours) as after_hours,
                   sum(case when f.after_hours_hours is not null then f.days end) as days,
                   sum(case when f.medication_orders is not null then f.orders_by_prescriber end) as entered,
                   sum(case when f.orders_by_prescriber is not null then f.medication_orders end) as orders
            """
                    + OF_WAVE + " group by f.physician_id";

    private final JdbcClient jdbc;
    private final Waves waves;
    private final ActivePhysicians active;

    StoredUsageFacts(JdbcClient jdbc, Waves waves, ActivePhysicians active) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.active = active;
    }

    private record Used(String physicianId, PhysicianUse use) {}

    @Override
    @Transactional(readOnly = true)
    public Map<String, PhysicianUse> of(String waveId, ReviewPoint point, Instant asOf) {
        return inDays(SUMS, waveId, waves.goLive(waveId).date(), point, asOf)
                .query(StoredUsageFacts::used)
                .list()
                .stream()
                .collect(Collectors.toMap(Used::physicianId, Used::use));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> missing(String waveId, ReviewPoint point, Instant asOf) {
        GoLive wave = waves.goLive(waveId);
        LocalDate until = point.until(wave.date());
        Instant end = until.atStartOfDay(wave.zone()).toInstant();
        List<ActivePhysician> expected = active.of(waveId, end.isBefore(asOf) ? end : asOf);
        var there = inDays("select distinct f.physician_id" + OF_WAVE, waveId, wave.date(), point, asOf)
                .query(String.class)
                .set();
        long missing = expected.stream()
                .filter(one -> !there.contains(one.physicianId()))
                .count();
        if (missing == 0 && !(there.isEmpty() && expected.isEmpty())) {
            return Optional.empty();
        }
        String days = Formats.dayOf(point.from(wave.date())) + " to " + Formats.dayOf(until.minusDays(1));
        return Optional.of(
                there.isEmpty()
                        ? "No figures of EHR use are loaded for %s.".formatted(days)
                        : "Figures of EHR use for %s are missing for %,d of %,d active physicians."
                                .formatted(days, missing, expected.size()));
    }

    private StatementSpec inDays(String sql, String waveId, LocalDate goLive, ReviewPoint point, Instant asOf) {
        return jdbc.sql(sql)
                .param("wave", waveId)
                .param("from", point.from(goLive))
                .param("until", point.until(goLive))
                .param("asOf", SqlTime.of(asOf));
    }

    private static Used used(ResultSet row, int number) throws SQLException {
        return new Used(
                row.getString("physician_id"),
                new PhysicianUse(
                        ratio(row, "closed", "encounters", HUNDRED),
                        ratio(row, "after_hours", "days", WEEK),
                        ratio(row, "entered", "orders", HUNDRED)));
    }

    private static BigDecimal ratio(ResultSet row, String part, String whole, BigDecimal times) throws SQLException {
        BigDecimal above = row.getBigDecimal(part);
        BigDecimal below = row.getBigDecimal(whole);
        return above == null || below == null || below.signum() == 0
                ? null
                : above.multiply(times).divide(below, SCALE, RoundingMode.HALF_UP);
    }
}
