package health.sts.review.metric;

import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which waves and days a reading is about: one wave in its zone, or all that are in training or live. */
@Component
class ReadingScope {

    private final JdbcClient jdbc;
    private final Waves waves;
    private final SystemSettings system;

    ReadingScope(JdbcClient jdbc, Waves waves, SystemSettings system) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.system = system;
    }

    Stretch of(String waveId, ReviewPoint point, Instant asOf) {
        GoLive wave = waves.goLive(waveId);
        return stretch(List.of(waveId), point.from(wave.date()), point.until(wave.date()), wave.zone(), asOf);
    }

    Stretch ofAll(LocalDate from, LocalDate until, Instant asOf) {
        List<String> opened = jdbc.sql("select wave_id from training_wave where opened_at <= :moment order by wave_id")
                .param("moment", SqlTime.of(asOf))
                .query(String.class)
                .list();
        return stretch(opened, from, until, system.timeZone(), asOf);
    }

    private static Stretch stretch(List<String> waves, LocalDate from, LocalDate until, ZoneId zone, Instant asOf) {
        return new Stretch(
                waves,
                from,
                until,
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant(),
                asOf);
    }
}
