package health.sts.accountability.deputies;

import health.sts.accountability.Deputies.DeputyView;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code deputy} and {@code deputy_offer}. */
@Repository
class DeputyStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeputyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes everyone else who names or ends a deputy wait for this transaction. */
    void takeTurn() {
        jdbc.sql("UPDATE deputy_turn SET turn = turn + 1 WHERE id = 1").update();
    }

    void insert(DeputyView deputyship, String createdBy) {
        jdbc.sql(
                        """
                        INSERT INTO deputy (id, principal, deputy, starts_at, ends_at, reason, created_by, created_at, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'NAMED')""")
                .params(
                        deputyship.id(),
                        deputyship.principal(),
                        deputyship.deputy(),
                        SqlTime.of(deputyship.from()),
                        SqlTime.of(deputyship.until()),
                        deputyship.reason(),
                        createdBy,
                        SqlTime.of(deputyship.createdAt()))
                .update();
    }

    /** Ends it at this moment; one that has not begun ends where it begins. */
    void end(String id, String endedBy, Instant now) {
        jdbc.sql(
                        """
                        UPDATE deputy SET ended_by = :by, ends_at = CASE WHEN starts_at > :now THEN starts_at ELSE :now END
                        WHERE id = :id""")
                .param("by", endedBy)
                .param("now", SqlTime.of(now))
                .param("id", id)
                .update();
    }

    Set<String> deputiesOf(String principal, Instant now) {
        return people(
                "SELECT deputy FROM deputy WHERE principal = ? AND starts_at <= ? AND ends_at > ?", principal, now);
    }

    Set<String> principalsOf(String deputy, Instant now) {
        return people("SELECT principal FROM deputy WHERE deputy = ? AND starts_at <= ? AND ends_at > ?", deputy, now);
    }

    private Set<String> people(String sql, String userId, Instant now) {
        return jdbc.sql(sql)
                .params(userId, SqlTime.of(now), SqlTime.of(now))
                .query(String.class)
                .set();
    }

    /** Deputyships in a period that concern one of two people, in either part. */
    List<DeputyView> overlapping(DeputyView asked) {
        return jdbc.sql(
                        """
                        SELECT * FROM deputy
                        WHERE starts_at < :until AND ends_at > :from
                        AND (principal IN (:people) OR deputy IN (:people))""")
                .param("until", SqlTime.of(asked.until()))
                .param("from", SqlTime.of(asked.from()))
                .param("people", List.of(asked.principal(), asked.deputy()))
                .query(DeputyStore::view)
                .list();
    }

    List<DeputyView> of(String userId) {
        return jdbc.sql(
                        """
                        SELECT * FROM deputy WHERE principal = :user OR deputy = :user
                        ORDER BY starts_at DESC, id FETCH FIRST 200 ROWS ONLY""")
                .param("user", userId)
                .query(DeputyStore::view)
                .list();
    }

    Optional<DeputyView> find(String id) {
        return jdbc.sql("SELECT * FROM deputy WHERE id = ?")
                .param(id)
                .query(DeputyStore::view)
                .optional();
    }

    List<DeputyView> toOffer(Instant now) {
        return jdbc.sql("SELECT * FROM deputy WHERE state = 'NAMED' AND starts_at <= ? AND ends_at > ? ORDER BY id")
                .params(SqlTime.of(now), SqlTime.of(now))
                .query(DeputyStore::view)
                .list();
    }

    List<DeputyView> toClose(Instant now) {
        return jdbc.sql("SELECT * FROM deputy WHERE state IN ('NAMED', 'OFFERED') AND ends_at <= ? ORDER BY id")
                .param(SqlTime.of(now))
                .query(DeputyStore::view)
                .list();
    }

    /** @return false where another node or request was faster */
    boolean becomes(String id, String state) {
        String before = state.equals("OFFERED") ? "state = 'NAMED'" : "state <> 'CLOSED'";
        return jdbc.sql("UPDATE deputy SET state = ? WHERE id = ? AND " + before)
                        .params(state, id)
                        .update()
                == 1;
    }

    /** The open tasks that the principal holds or may take and the deputy does not see yet. */
    List<String> tasksToOffer(DeputyView deputyship) {
        return jdbc.sql(
                        """
                        SELECT t.ID_ FROM (
                            SELECT ID_ FROM ACT_RU_TASK WHERE ASSIGNEE_ = :principal
                            UNION
                            SELECT TASK_ID_ FROM ACT_RU_IDENTITYLINK
                            WHERE TYPE_ = 'candidate' AND TASK_ID_ IS NOT NULL AND USER_ID_ = :principal
                            UNION
                            SELECT l.TASK_ID_ FROM ACT_RU_IDENTITYLINK l
                            JOIN ACT_ID_MEMBERSHIP m ON m.GROUP_ID_ = l.GROUP_ID_ AND m.USER_ID_ = :principal
                            WHERE l.TYPE_ = 'candidate' AND l.TASK_ID_ IS NOT NULL) t
                        WHERE NOT EXISTS (
                            SELECT 1 FROM ACT_RU_IDENTITYLINK own
                            WHERE own.TASK_ID_ = t.ID_ AND own.TYPE_ = 'candidate' AND own.USER_ID_ = :deputy)""")
                .param("principal", deputyship.principal())
                .param("deputy", deputyship.deputy())
                .query(String.class)
                .list();
    }

    void insertOffers(List<Offer> offers) {
        batches.batchUpdate(
                "INSERT INTO deputy_offer (deputy_id, task_id) VALUES (?, ?)",
                offers.stream()
                        .map(offer -> new Object[] {offer.deputyshipId(), offer.taskId()})
                        .toList());
    }

    /** Takes the offers of a deputyship out of the table. @return the tasks of them that are still open */
    List<String> removeOffers(String deputyshipId) {
        List<String> open = jdbc.sql(
                        "SELECT o.task_id FROM deputy_offer o JOIN ACT_RU_TASK t ON t.ID_ = o.task_id WHERE o.deputy_id = ?")
                .param(deputyshipId)
                .query(String.class)
                .list();
        jdbc.sql("DELETE FROM deputy_offer WHERE deputy_id = ?")
                .param(deputyshipId)
                .update();
        return open;
    }

    /** Every deputyship that has not ended for good, with the groups of the person represented. */
    List<StandIn> standIns() {
        return jdbc.sql(
                        """
                        SELECT d.id, d.principal, d.deputy, d.starts_at, d.ends_at, m.GROUP_ID_
                        FROM deputy d LEFT JOIN ACT_ID_MEMBERSHIP m ON m.USER_ID_ = d.principal
                        WHERE d.state IN ('NAMED', 'OFFERED')""")
                .query((row, n) -> new StandIn(
                        row.getString("id"),
                        row.getString("principal"),
                        row.getString("deputy"),
                        SqlTime.read(row, "starts_at"),
                        SqlTime.read(row, "ends_at"),
                        row.getString("GROUP_ID_")))
                .list();
    }

    private static DeputyView view(ResultSet row, int n) throws SQLException {
        return new DeputyView(
                row.getString("id"),
                row.getString("principal"),
                row.getString("deputy"),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"),
                row.getString("reason"),
                row.getString("ended_by") != null,
                SqlTime.read(row, "created_at"));
    }

    /** A task offered because of a deputyship. */
    record Offer(String deputyshipId, String taskId) {}

    /** A deputyship and one group of the person represented; {@code group} is null for people without any. */
    record StandIn(String id, String principal, String deputy, Instant from, Instant until, String group) {

        boolean inForceAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }
}
