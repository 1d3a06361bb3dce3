package health.sts.audit.findings;

import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import health.sts.audit.findings.FindingView.State;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code finding}. */
@Repository
class FindingStore {

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(FindingView finding) {
        jdbc.sql(
                        """
                        insert into finding (id, title, description, severity, about_type, about_id, opened_by, opened_at,
                            owner, due_at, state, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                        """)
                .params(
                        finding.id(),
                        finding.title(),
                        finding.description(),
                        finding.severity().name(),
                        finding.aboutType().name(),
                        finding.aboutId(),
                        finding.openedBy(),
                        SqlTime.of(finding.openedAt()),
                        finding.owner(),
                        SqlTime.of(finding.dueAt()),
                        finding.state().name())
                .update();
    }

    void update(Finding changed) {
        FindingView finding = changed.view();
        int rows = jdbc.sql(
                        """
                        update finding set due_at = ?, state = ?, answer = ?, answered_by = ?, answered_at = ?, remark = ?,
                            judged_by = ?, withdraw_reason = ?, closed_at = ?, version = version + 1
                         where id = ? and version = ?
                        """)
                .params(
                        SqlTime.of(finding.dueAt()),
                        finding.state().name(),
                        finding.answer(),
                        finding.answeredBy(),
                        SqlTime.of(finding.answeredAt()),
                        finding.remark(),
                        finding.judgedBy(),
                        finding.withdrawReason(),
                        SqlTime.of(finding.closedAt()),
                        finding.id(),
                        changed.version())
                .update();
        if (rows == 0) {
            throw Refusal.conflict("Somebody else has changed this finding at the same time. Look at it again.");
        }
    }

    Optional<Finding> find(String id) {
        return jdbc.sql("select * from finding where id = ?")
                .param(id)
                .query((row, number) -> new Finding(view(row, number), row.getInt("version")))
                .optional();
    }

    /** Newest first; the page after the finding named. */
    List<FindingView> list(Set<State> states, String owner, String after, int most) {
        List<String> conditions = new ArrayList<>(List.of("state in (:states)"));
        Map<String, Object> values = new HashMap<>();
        values.put("states", states.stream().map(Enum::name).toList());
        if (owner != null) {
            conditions.add("owner = :owner");
            values.put("owner", owner);
        }
        if (after != null) {
            conditions.add("(opened_at, id) < (select opened_at, id from finding where id = :after)");
            values.put("after", after);
        }
        values.put("most", most);
        return jdbc.sql("select * from finding where " + String.join(" and ", conditions)
                        + " order by opened_at desc, id desc limit :most")
                .params(values)
                .query(FindingStore::view)
                .list();
    }

    List<FindingView> about(About type, String id) {
        return jdbc.sql(
                        "select * from finding where about_type = ? and about_id = ? order by opened_at desc, id limit 100")
                .params(type.name(), id)
                .query(FindingStore::view)
                .list();
    }

    /** How many findings are in each state, and how many of the open ones are late. */
    Standing standing(Instant now) {
        return jdbc.sql(
                        """
                        select count(case when state = 'OPEN' then 1 end) as unanswered,
                               count(case when state = 'ANSWERED' then 1 end) as answered,
                               count(case when state = 'OPEN' and due_at < :now then 1 end) as late
                          from finding where state in ('OPEN', 'ANSWERED')
                        """)
                .param("now", SqlTime.of(now))
                .query((row, number) ->
                        new Standing(row.getLong("unanswered"), row.getLong("answered"), row.getLong("late")))
                .single();
    }

    boolean ledgerLineExists(long id) {
        return jdbc.sql("select count(*) from ledger_line where id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the engine or the ledger knows a case. */
    boolean caseExists(String businessKey) {
        return jdbc.sql(
                                """
                                select (select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = :key)
                                     + (select count(*) from ledger_line where business_key = :key)
                                """)
                        .param("key", businessKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static FindingView view(ResultSet row, int number) throws SQLException {
        return new FindingView(
                row.getString("id"),
                row.getString("title"),
                row.getString("description"),
                Severity.valueOf(row.getString("severity")),
                About.valueOf(row.getString("about_type")),
                row.getString("about_id"),
                row.getString("opened_by"),
                SqlTime.read(row, "opened_at"),
                row.getString("owner"),
                SqlTime.read(row, "due_at"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("answered_by"),
                SqlTime.read(row, "answered_at"),
                row.getString("remark"),
                row.getString("judged_by"),
                row.getString("withdraw_reason"),
                SqlTime.read(row, "closed_at"));
    }

    /** Counts of findings that are not settled. */
    record Standing(long unanswered, long answered, long late) {}
}
