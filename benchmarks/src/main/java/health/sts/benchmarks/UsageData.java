package health.sts.benchmarks;

import health.sts.shared.SqlTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A wave that went live twelve whole months ago, with figures of each physician and month; made, not measured. */
final class UsageData {

    private static final int MONTHS = 12;
    private static final int BATCH = 2_000;
    private static final String SPECIALTY = "207Q00000X";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final LocalDate goLive =
            YearMonth.now(ZoneOffset.UTC).minusMonths(MONTHS).atDay(1);

    UsageData(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    void people(String prefix, int count) {
        jdbc.update("insert into site values (?, 'Bench Health', ?, 'UTC', 'US', null, true)", prefix, prefix);
        jdbc.update(
                """
                insert into program (id, name, health_system, class_size, lab_size, fill_rate, prep_factor, weeks,
                    hours_per_week, min_trainers, attrition_buffer, class_hours, lab_hours, version)
                values (?, ?, 'Bench Health', 8, 8, 0.8, 1, 8, 4, 2, 0.2, 4, 3, 0)
                """,
                prefix,
                prefix);
        jdbc.update(
                """
                insert into wave (id, program_id, wave_number, name, go_live_date, zone, class_size, lab_size, fill_rate,
                    prep_factor, weeks, hours_per_week, min_trainers, attrition_buffer, class_hours, lab_hours,
                    formula_version, counted_at, version)
                values (?, ?, 1, ?, ?, 'UTC', 8, 8, 0.8, 1, 8, 4, 2, 0.2, 4, 3, 'D1-1', current_timestamp, 0)
                """,
                prefix,
                prefix,
                prefix,
                goLive);
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        Object before = SqlTime.of(
                goLive.minusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant());
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate(
                    """
                    insert into physician (physician_id, user_id, family_name, given_name, sort_name, email, specialty_code,
                        site_id, employment, high_acuity, multi_role, privileges_active, clinical_fte, active)
                    values (?, ?, ?, 'Given', ?, ?, ?, ?, 'EMPLOYED', false, false, true, 1.0, true)
                    """,
                    all,
                    BATCH,
                    (row, i) -> {
                        row.setString(1, prefix + "-" + i);
                        row.setString(2, prefix + "u" + i);
                        row.setString(3, prefix + i);
                        row.setString(4, prefix + i);
                        row.setString(5, prefix + i + "@example.org");
                        row.setString(6, SPECIALTY);
                        row.setString(7, prefix);
                    });
            jdbc.batchUpdate(
                    """
                    insert into learner_training (id, wave_id, physician_id, user_id, specialty_code, site_id, state,
                        state_since, created_at, attempts, access, missing, access_since, look_again, version)
                    values (?, ?, ?, ?, ?, ?, 'COMPLETED', ?, ?, 1, 'ELIGIBLE', 'NONE', ?, false, 0)
                    """,
                    all,
                    BATCH,
                    (row, i) -> {
                        row.setString(1, "TRN-" + prefix + i);
                        row.setString(2, prefix);
                        row.setString(3, prefix + "-" + i);
                        row.setString(4, prefix + "u" + i);
                        row.setString(5, SPECIALTY);
                        row.setString(6, prefix);
                        row.setObject(7, before);
                        row.setObject(8, before);
                        row.setObject(9, before);
                    });
        });
    }

    /** Month by month, as vendors export. */
    Path file(String prefix, int count) throws IOException {
        Path file = Files.createTempFile("usage-", ".csv");
        file.toFile().deleteOnExit();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("physician,period_from,period_until,vendor,definition_version,encounters,closed_same_day,"
                    + "closed_within_3_days,discharges,incomplete_after_30_days,medication_orders,orders_by_prescriber,"
                    + "ehr_hours,scheduled_hours,after_hours_hours,visits\n");
            for (int month = 0; month < MONTHS; month++) {
                LocalDate from = goLive.plusMonths(month);
                String rest = "," + from + "," + from.plusMonths(1).minusDays(1) + ",Example EHR,2027.1,";
                for (int i = 0; i < count; i++) {
                    int encounters = 150 + i % 50;
                    out.write(prefix + "-" + i + rest + encounters + "," + (encounters - 60) + ","
                            + (encounters - i % 30) + ",20,1,240," + (200 + i % 40) + ",96.5,128,"
                            + (8 + i % 20) + ".25," + encounters + "\n");
                }
            }
        }
        return file;
    }

    /** The same rows by the plainest of batches, as a load that never becomes visible. */
    void insertPlainly(String prefix, int count) {
        String load = UUID.randomUUID().toString();
        jdbc.update(
                """
                insert into usage_load (id, state, file_name, sha256, bytes, lines, problems, warnings, missing, replaces,
                    lines_done, last_line, beat_at, uploaded_by, uploaded_at)
                values (?, 'STOPPED', 'plain', 'plain', 0, 0, 0, 0, 0, 0, 0, 0, current_timestamp, 'plain', current_timestamp)
                """,
                load);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate from = goLive.plusMonths(month);
            LocalDate until = from.plusMonths(1).minusDays(1);
            for (int first = 0; first < count; first += BATCH) {
                List<Integer> some =
                        IntStream.range(first, Math.min(first + BATCH, count)).boxed().toList();
                int lines = month * count + 2;
                transaction.executeWithoutResult(status -> insert(load, prefix, some, lines, from, until));
            }
        }
    }

    private void insert(
            String load, String prefix, List<Integer> some, int firstLine, LocalDate from, LocalDate until) {
        jdbc.batchUpdate(
                """
                insert into usage_figure (load_id, line_no, physician_id, period_from, period_until, period_middle, days,
                    vendor, definition_version, encounters, closed_same_day, closed_within_3_days, discharges,
                    incomplete_after_30_days, medication_orders, orders_by_prescriber, ehr_hours, scheduled_hours,
                    after_hours_hours, visits, visits_unit)
                values (?, ?, ?, ?, ?, ?, ?, 'Example EHR', '2027.1', ?, ?, ?, 20, 1, 240, ?, 96.5, 128, 8.25, ?, 'VISITS')
                """,
                some,
                some.size(),
                (row, i) -> {
                    int encounters = 150 + i % 50;
                    row.setString(1, load);
                    row.setInt(2, firstLine + i);
                    row.setString(3, prefix + "-" + i);
                    row.setObject(4, from);
                    row.setObject(5, until);
                    row.setObject(6, from.plusDays((until.getDayOfMonth() - 1) / 2));
                    row.setInt(7, until.getDayOfMonth());
                    row.setInt(8, encounters);
                    row.setInt(9, encounters - 60);
                    row.setInt(10, encounters - i % 30);
                    row.setInt(11, 200 + i % 40);
                    row.setInt(12, encounters);
                });
    }

    /** The first month of wave p, through a metric's statement. */
    void read(String sql) {
        Instant from = goLive.atStartOfDay(ZoneOffset.UTC).toInstant();
        long[] sums = new long[2];
        new NamedParameterJdbcTemplate(jdbc)
                .query(
                        sql,
                        Map.of(
                                "waves", List.of("p"),
                                "from", SqlTime.of(from),
                                "fromDay", goLive,
                                "untilDay", goLive.plusDays(30),
                                "asOf", SqlTime.of(Instant.now().plusSeconds(5))),
                        row -> {
                            sums[0] += row.getLong("numerator");
                            sums[1] += row.getLong("denominator");
                        });
        if (sums[1] == 0) {
            throw new IllegalStateException("No records were read");
        }
    }

    void sumPlainly() {
        jdbc.queryForMap(
                """
                select sum(f.closed_within_3_days) as closed, sum(f.encounters) as encounters
                  from usage_figure f join usage_load l on l.id = f.load_id and l.loaded_at is not null
                  join learner_training t on t.physician_id = f.physician_id and t.wave_id = 'p'
                 where f.period_middle >= ? and f.period_middle < ?
                """,
                goLive,
                goLive.plusDays(30));
    }
}
