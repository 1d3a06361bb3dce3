package health.sts.delivery.access;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.delivery.access.AccessSearch.Department;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about access as lists, newest first; one statement a page. It only reads: nobody types a decision. */
@Component
@Transactional(readOnly = true)
public class AccessRegister {

    /** Decisions on one page. */
    public static final int PAGE = 50;

    private static final int PORTION = 1_000;

    private final JdbcClient jdbc;
    private final AccessMessageStore messages;
    private final Webhook webhook;

    AccessRegister(JdbcClient jdbc, AccessMessageStore messages, Webhook webhook) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.webhook = webhook;
    }

    /** A decision with whom it is about. */
    public record Change(
            String id,
            String trainingId,
            String physicianId,
            String userId,
            String waveId,
            Access access,
            MissingStep missing,
            String sentence,
            String rule,
            Instant decidedAt) {

        /** Where the page after this one goes on. */
        public String cursor() {
            return decidedAt + "_" + id;
        }
    }

    /** How many learners stand how now. */
    public record Count(Access access, MissingStep missing, long learners) {}

    /** Learners by what holds now, those left out who have left the wave. */
    public List<Count> counts(AccessSearch search) {
        if (search.empty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        String where = people(search, params) + (search.waveId() == null ? "" : " and t.wave_id = :wave");
        params.put("wave", search.waveId());
        return jdbc
                .sql("select t.access, t.missing, count(*) as learners from learner_training t where t.state <> 'LEFT'"
                        + where + " group by t.access, t.missing")
                .params(params)
                .query((row, number) -> new Count(
                        Access.valueOf(row.getString("access")),
                        MissingStep.valueOf(row.getString("missing")),
                        row.getLong("learners")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Count::access).thenComparing(Count::missing))
                .toList();
    }

    /** One page and one row more where there are more; what cannot be read of {@code after} begins at the start. */
    public List<Change> page(AccessSearch search, String after) {
        return portion(search, after, PAGE + 1);
    }

    /** Every decision that fits, newest first, read in portions. */
    public void each(AccessSearch search, Consumer<Change> taker) {
        String after = null;
        List<Change> portion;
        do {
            portion = portion(search, after, PORTION);
            portion.forEach(taker);
            after = portion.isEmpty() ? null : portion.get(portion.size() - 1).cursor();
        } while (portion.size() == PORTION);
    }

    /** What the access system was told about a learner, newest first. */
    public List<AccessMessage> messages(String trainingId) {
        return messages.of(trainingId);
    }

    /** The host that messages go to, or null where none is set. */
    public String host() {
        return webhook.host();
    }

    private List<Change> portion(AccessSearch search, String after, int most) {
        if (search.empty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(people(search, params));
        narrow(where, params, "wave", " and d.wave_id = :wave", search.waveId());
        narrow(where, params, "access", " and d.access = :access", name(search.access()));
        narrow(where, params, "missing", " and d.missing = :missing", name(search.missing()));
        narrow(
                where,
                params,
                "since",
                " and d.decided_at >= cast(:since as timestamp with time zone)",
                SqlTime.of(search.since()));
        Change last = cursor(after);
        if (last != null) {
            where.append(" and (d.decided_at, d.id) < (cast(:at as timestamp with time zone), :last)");
            params.put("at", SqlTime.of(last.decidedAt()));
            params.put("last", last.id());
        }
        return jdbc.sql(
                        """
                        select d.id, d.training_id, t.physician_id, t.user_id, d.wave_id, d.access, d.missing, d.sentence,
                               d.rule, d.decided_at
                          from access_decision d join learner_training t on t.id = d.training_id
                         where 1 = 1
                        """
                                + where + " order by d.decided_at desc, d.id desc limit " + most)
                .params(params)
                .query(AccessRegister::change)
                .list();
    }

    private static String people(AccessSearch search, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        narrow(where, params, "physicians", " and t.physician_id in (:physicians)", search.physicianIds());
        if (search.departments() != null) {
            List<String> each = new ArrayList<>();
            for (Department department : search.departments()) {
                int n = each.size();
                each.add("(t.site_id = :site%1$d and t.specialty_code = :code%1$d)".formatted(n));
                params.put("site" + n, department.siteId());
                params.put("code" + n, department.specialtyCode());
            }
            where.append(" and (").append(String.join(" or ", each)).append(")");
        }
        return where.toString();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> params, String name, String condition, Object value) {
        if (value != null) {
            where.append(condition);
            params.put(name, value);
        }
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Change cursor(String text) {
        int line = text == null ? -1 : text.indexOf('_');
        try {
            return line < 0
                    ? null
                    : new Change(
                            text.substring(line + 1),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Instant.parse(text.substring(0, line)));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("id"),
                row.getString("training_id"),
                row.getString("physician_id"),
                row.getString("user_id"),
                row.getString("wave_id"),
                Access.valueOf(row.getString("access")),
                MissingStep.valueOf(row.getString("missing")),
                row.getString("sentence"),
                row.getString("rule"),
                SqlTime.read(row, "decided_at"));
    }
}
