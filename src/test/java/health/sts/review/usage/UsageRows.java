package health.sts.review.usage;

import health.sts.review.LiveWave.Live;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of EHR use as rows, without a file; for tests that read them. */
@Component
public class UsageRows {

    private static final AtomicInteger LINE = new AtomicInteger(1);

    private final JdbcClient jdbc;

    UsageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A load that became visible at a moment. */
    public String load(Instant at) {
        String id = Ids.next("USL");
        jdbc.sql(
                        """
                        insert into usage_load (id, number, state, file_name, sha256, bytes, lines, problems, warnings, missing,
                            replaces, lines_done, last_line, beat_at, uploaded_by, uploaded_at, loaded_by, loaded_at)
                        values (:id, (select coalesce(max(number), 0) + 1 from usage_load), 'LOADED', 'rows.csv', 'x', 1, 1, 0,
                            0, 0, 0, 1, 1, :at, 'fixture', :at, 'fixture', :at)
                        """)
                .param("id", id)
                .param("at", SqlTime.of(at))
                .update();
        return id;
    }

    /** A line about a physician; figures by column, those left out were not reported. */
    public void line(String load, String physician, LocalDate from, LocalDate lastDay, Map<String, Object> figures) {
        int days = (int) ChronoUnit.DAYS.between(from, lastDay) + 1;
        Map<String, Object> row = new LinkedHashMap<>(figures);
        row.put("load_id", load);
        row.put("line_no", LINE.incrementAndGet());
        row.put("physician_id", physician);
        row.put("period_from", from);
        row.put("period_until", lastDay);
        row.put("period_middle", from.plusDays((days - 1) / 2));
        row.put("days", days);
        row.put("vendor", "Vendor");
        row.put("definition_version", "2027.1");
        if (row.containsKey("visits")) {
            row.putIfAbsent("visits_unit", "VISITS");
        }
        jdbc.sql("insert into usage_figure (%s) values (%s)"
                        .formatted(String.join(", ", row.keySet()), ":" + String.join(", :", row.keySet())))
                .params(row)
                .update();
    }

    /** A line over days counted from go-live, both included. */
    public void line(
            String load, Live live, int specialty, int physician, int from, int to, Map<String, Object> figures) {
        line(
                load,
                live.physician(specialty, physician),
                live.goLive().plusDays(from),
                live.goLive().plusDays(to),
                figures);
    }

    /** Figures in words: {@code figures("encounters", 100, "ehr_hours", 30.5)}. */
    public static Map<String, Object> figures(Object... namesAndValues) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            figures.put(
                    (String) namesAndValues[i], value instanceof Double number ? BigDecimal.valueOf(number) : value);
        }
        return figures;
    }
}
