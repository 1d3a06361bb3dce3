package health.sts.accountability.actions;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the ledger says about an action, newest first. */
@Component
public class ActionTimeline {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ActionTimeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of one action's case. */
    @Transactional(readOnly = true)
    public List<Line> of(String id) {
        return jdbc.sql(
                        "SELECT acted_at, actor, on_behalf_of, COALESCE(step_name, step) AS what, outcome FROM ledger_line"
                                + " WHERE business_key = ? AND kind <> 'RULE' ORDER BY id DESC FETCH FIRST " + MOST
                                + " ROWS ONLY")
                .param(id)
                .query((row, n) -> new Line(
                        SqlTime.read(row, "acted_at"),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("what"),
                        row.getString("outcome")))
                .list();
    }

    /** One act. */
    public record Line(Instant at, String actor, String onBehalfOf, String what, String outcome) {}
}
