package health.sts.delivery.learning;

import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All records of learning in one list, newest first; one statement a page. */
@Component
@Transactional(readOnly = true)
public class LearningRegister {

    /** Records on one page. */
    public static final int PAGE = 50;

    private static final String COMPLETIONS =
            """
            select r.id, r.training_id, t.physician_id, r.kind as item, 0 as attempt_no, r.external_id,
                   r.completed_at as done_at, r.score, false as passed, null as corrects, null as corrected_by,
                   r.recorded_by, r.recorded_at
              from learning_record r join learner_training t on t.id = r.training_id
             where 1 = 1
            """;
    private static final String ATTEMPTS =
            """
            select r.id, r.training_id, t.physician_id, 'TEST' as item, r.attempt_no, r.external_id, r.taken_at as done_at,
                   r.score, r.passed, r.corrects, k.id as corrected_by, r.recorded_by, r.recorded_at
              from test_attempt r join learner_training t on t.id = r.training_id
              left join test_attempt k on k.corrects = r.id
             where 1 = 1
            """;

    private final JdbcClient jdbc;

    LearningRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One record.
     *
     * @param item ELEARNING, PRIVACY or TEST
     * @param number of the attempt, 0 for what is no test
     */
    public record Entry(
            String id,
            String trainingId,
            String physicianId,
            String item,
            int number,
            String externalId,
            Instant doneAt,
            BigDecimal score,
            boolean passed,
            boolean correction,
            boolean corrected,
            String recordedBy,
            Instant recordedAt) {

        public boolean test() {
            return item.equals(LearningItem.TEST.name());
        }

        /** How the item is written for people. */
        public String title() {
            return test()
                    ? "Proficiency test, attempt " + number
                    : LearningRecords.Kind.valueOf(item).title();
        }

        /** Where the page after this one goes on. */
        public String cursor() {
            return recordedAt + "_" + id;
        }
    }

    /**
     * One page and one row more where there are more.
     *
     * @param item null for all
     * @param physicianIds null for everybody
     * @param after where the page before ended, or null; what cannot be read begins at the start
     */
    public List<Entry> page(String item, Collection<String> physicianIds, String after) {
        if (physicianIds != null && physicianIds.isEmpty()) {
            return List.of();
        }
        Cursor cursor = Cursor.of(after);
        String narrowed = (physicianIds == null ? "" : " and t.physician_id in (:physicians)")
                + (cursor == null ? "" : " and (r.recorded_at, r.id) < (cast(:at as timestamp with time zone), :id)")
                + (item == null || item.equals("TEST") ? "" : " and r.kind = :item");
        String last = " order by r.recorded_at desc, r.id desc limit " + (PAGE + 1);
        String completions = "(" + COMPLETIONS + narrowed + last + ")";
        String attempts = "(" + ATTEMPTS + narrowed + last + ")";
        String rows =
                item == null ? completions + " union all " + attempts : item.equals("TEST") ? attempts : completions;
        return jdbc.sql("select * from (" + rows + ") x order by recorded_at desc, id desc limit " + (PAGE + 1))
                .param("physicians", physicianIds)
                .param("at", cursor == null ? null : SqlTime.of(cursor.at()))
                .param("id", cursor == null ? null : cursor.id())
                .param("item", item)
                .query(LearningRegister::entry)
                .list();
    }

    private record Cursor(Instant at, String id) {

        static Cursor of(String text) {
            int line = text == null ? -1 : text.indexOf('_');
            try {
                return line < 0 ? null : new Cursor(Instant.parse(text.substring(0, line)), text.substring(line + 1));
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("training_id"),
                row.getString("physician_id"),
                row.getString("item"),
                row.getInt("attempt_no"),
                row.getString("external_id"),
                SqlTime.read(row, "done_at"),
                row.getBigDecimal("score"),
                row.getBoolean("passed"),
                row.getString("corrects") != null,
                row.getString("corrected_by") != null,
                row.getString("recorded_by"),
                SqlTime.read(row, "recorded_at"));
    }
}
