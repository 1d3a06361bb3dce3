package health.sts.delivery.learning;

import health.sts.certification.TeachingResults;
import health.sts.certification.TeachingResults.Result;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands on, once for each class and some weeks after it, how its learners did at their first attempt, by which rule D4
 * judges the certificate of who taught it. A learner counts for the first class that they attended.
 */
@Component
class FirstAttempts {

    private static final int PORTION = 50;
    private static final String DUE =
            """
            select s.id, s.lead_physician_id, s.specialty_code, s.starts_at,
                   count(a.id) as learners,
                   coalesce(sum(case when coalesce(k.passed, a.passed) then 1 else 0 end), 0) as passed
              from training_session s
              left join (select e.training_id, min(e.session_id) as session_id
                           from seat_event e join training_session c on c.id = e.session_id and c.kind = 'CLASS'
                          where e.kind in ('ATTENDED', 'MAKE_UP')
                            and not exists (select 1 from seat_event b
                                              join training_session x on x.id = b.session_id and x.kind = 'CLASS'
                                             where b.training_id = e.training_id and b.kind in ('ATTENDED', 'MAKE_UP')
                                               and x.starts_at < c.starts_at)
                          group by e.training_id) f on f.session_id = s.id
              left join test_attempt a on a.training_id = f.training_id and a.attempt_no = 1 and a.corrects is null
              left join test_attempt k on k.training_id = a.training_id and k.attempt_no = 1 and k.corrects is not null
                   and not exists (select 1 from test_attempt n where n.corrects = k.id)
             where s.kind = 'CLASS' and s.state = 'CLOSED' and s.ends_at < :before
               and not exists (select 1 from first_attempt_result r where r.session_id = s.id)
             group by s.id, s.lead_physician_id, s.specialty_code, s.starts_at
             order by s.id limit
            """;

    private final JdbcClient jdbc;
    private final TeachingResults results;
    private final LearningSettings settings;
    private final SystemSettings system;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstAttempts(
            JdbcClient jdbc,
            TeachingResults results,
            LearningSettings settings,
            SystemSettings system,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.settings = settings;
        this.system = system;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Taught(
            String sessionId, String physicianId, String specialtyCode, LocalDate day, int learners, int passed) {}

    @Scheduled(
            initialDelayString = "${sts.delivery.learning.every:PT1H}",
            fixedDelayString = "${sts.delivery.learning.every:PT1H}")
    void report() {
        List<Taught> due;
        do {
            due = due();
            due.forEach(this::hand);
        } while (due.size() == PORTION);
    }

    private List<Taught> due() {
        Instant before = clock.instant()
                .atZone(system.timeZone())
                .minus(settings.firstAttemptsAfter())
                .toInstant();
        return jdbc.sql(DUE + PORTION)
                .param("before", SqlTime.of(before))
                .query(this::taught)
                .list();
    }

    /** Where nobody had an attempt there is nothing to judge by; the class is noted all the same. */
    private void hand(Taught taught) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(
                                """
                                insert into first_attempt_result (session_id, learners, passed, reported_at)
                                values (:session, :learners, :passed, :at)
                                """)
                        .param("session", taught.sessionId())
                        .param("learners", taught.learners())
                        .param("passed", taught.passed())
                        .param("at", SqlTime.of(clock.instant()))
                        .update();
                if (taught.learners() > 0) {
                    results.record(List.of(result(taught)));
                }
            });
        } catch (DuplicateKeyException anotherNode) {
            // Another node has handed it on at the same moment; once is enough.
        }
    }

    private static Result result(Taught taught) {
        BigDecimal percent = BigDecimal.valueOf(taught.passed() * 100L)
                .divide(BigDecimal.valueOf(taught.learners()), 2, RoundingMode.HALF_UP);
        return new Result(
                taught.physicianId(),
                taught.specialtyCode(),
                TeachingResults.Kind.FIRST_ATTEMPT,
                taught.day(),
                taught.day(),
                percent,
                taught.learners(),
                taught.sessionId());
    }

    private Taught taught(ResultSet row, int number) throws SQLException {
        return new Taught(
                row.getString("id"),
                row.getString("lead_physician_id"),
                row.getString("specialty_code"),
                LocalDate.ofInstant(SqlTime.read(row, "starts_at"), system.timeZone()),
                row.getInt("learners"),
                row.getInt("passed"));
    }
}
