package health.sts.accountability.actions;

import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.Filter;
import health.sts.accountability.Actions.State;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code agreed_action}. */
@Repository
class ActionStore {

    private final JdbcClient jdbc;

    ActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ActionView action) {
        jdbc.sql(
                        """
                        INSERT INTO agreed_action (id, title, description, owner, opened_by, checker, about_key, due_on, due_at,
                            state, opened_at, version, is_open)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1)""")
                .params(
                        action.id(),
                        action.title(),
                        action.description(),
                        action.owner(),
                        action.openedBy(),
                        action.checker().group(),
                        action.aboutBusinessKey(),
                        action.dueOn(),
                        SqlTime.of(action.dueAt()),
                        action.state().name(),
                        SqlTime.of(action.openedAt()))
                .update();
    }

    /** Stores what has changed; a conflict where somebody else changed the action since it was read. */
    void update(Action changed) {
        ActionView action = changed.view();
        int rows = jdbc.sql(
                        """
                        UPDATE agreed_action SET due_on = ?, due_at = ?, state = ?, evidence = ?, evidence_link = ?,
                            handed_in_by = ?, checked_by = ?, check_comment = ?, cancel_reason = ?, closed_at = ?,
                            version = version + 1, is_open = ?
                        WHERE id = ? AND version = ?""")
                .params(
                        action.dueOn(),
                        SqlTime.of(action.dueAt()),
                        action.state().name(),
                        action.evidence(),
                        action.evidenceLink(),
                        action.handedInBy(),
                        action.checkedBy(),
                        action.checkComment(),
                        action.cancelReason(),
                        SqlTime.of(action.closedAt()),
                        action.closedAt() == null ? 1 : 0,
                        action.id(),
                        changed.version())
                .update();
        if (rows == 0) {
            throw Refusal.conflict("Somebody else has changed this action at the same time. Look at it again.");
        }
    }

    Optional<Action> find(String id) {
        return jdbc.sql("SELECT * FROM agreed_action WHERE id = ?")
                .param(id)
                .query((row, n) -> new Action(view(row, n), row.getInt("version")))
                .optional();
    }

    List<ActionView> about(String businessKey) {
        return jdbc.sql(
                        """
                        SELECT * FROM agreed_action WHERE about_key = ?
                        ORDER BY opened_at DESC, id FETCH FIRST 100 ROWS ONLY""")
                .param(businessKey)
                .query(ActionStore::view)
                .list();
    }

    List<ActionView> list(Filter filter, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (filter.state() == null) {
            conditions.add("is_open = 1");
        } else {
            conditions.add("state = :state AND is_open = :open");
            values.put("state", filter.state().name());
            values.put("open", filter.state() == State.OPEN || filter.state() == State.TO_CHECK ? 1 : 0);
        }
        if (filter.owner() != null) {
            conditions.add("owner = :owner");
            values.put("owner", filter.owner());
        }
        if (filter.lateOnly()) {
            conditions.add("due_at < :now AND is_open = 1");
            values.put("now", SqlTime.of(now));
        }
        if (filter.after() != null) {
            conditions.add("(due_at, id) > (SELECT due_at, id FROM agreed_action WHERE id = :after)");
            values.put("after", filter.after());
        }
        return jdbc.sql("SELECT * FROM agreed_action WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY due_at, id FETCH FIRST " + filter.limit() + " ROWS ONLY")
                .params(values)
                .query(ActionStore::view)
                .list();
    }

    /** How many open actions a person owns, and how many of them are late. */
    Open openOf(String owner, Instant now) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) AS n, COALESCE(SUM(CASE WHEN due_at < :now THEN 1 ELSE 0 END), 0) AS late
                        FROM agreed_action WHERE owner = :owner AND is_open = 1""")
                .param("now", SqlTime.of(now))
                .param("owner", owner)
                .query((row, n) -> new Open(row.getLong("n"), row.getLong("late")))
                .single();
    }

    private static ActionView view(ResultSet row, int n) throws SQLException {
        return new ActionView(
                row.getString("id"),
                row.getString("title"),
                row.getString("description"),
                row.getString("owner"),
                row.getString("opened_by"),
                Role.ofGroup(row.getString("checker")).orElseThrow(),
                row.getString("about_key"),
                row.getObject("due_on", LocalDate.class),
                SqlTime.read(row, "due_at"),
                State.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getString("evidence_link"),
                row.getString("handed_in_by"),
                row.getString("checked_by"),
                row.getString("check_comment"),
                row.getString("cancel_reason"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "closed_at"));
    }

    /** Counts of one owner. */
    record Open(long all, long late) {}
}
