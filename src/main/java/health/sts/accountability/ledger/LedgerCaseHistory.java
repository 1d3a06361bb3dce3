package health.sts.accountability.ledger;

import health.sts.accountability.CaseHistory;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LedgerCaseHistory implements CaseHistory {

    private static final String LINES =
            """
            select l.acted_at as happened, l.id as line, l.kind, l.step, l.step_name as what, l.outcome, l.actor,
                   l.acting_role, l.on_behalf_of, l.decision_key, l.decision_version, l.rules, l.content, l.earlier,
                   '' as mail
              from (select x.*, lag(x.content) over (partition by x.kind, x.step, coalesce(x.on_behalf_of, x.actor)
                                                     order by x.id) as earlier
                      from ledger_line x where x.business_key = :key) l
             where l.kind in (:kinds)
            """;
    private static final String MAILS =
            """
            select created_at as happened, cast(null as bigint) as line, cast(null as varchar(16)) as kind, state as step,
                   subject as what, state as outcome, user_id as actor, cast(null as varchar(64)) as acting_role,
                   cast(null as varchar(64)) as on_behalf_of, cast(null as varchar(255)) as decision_key,
                   cast(null as integer) as decision_version, cast(null as varchar(1000)) as rules,
                   cast(body as text) as content, cast(null as text) as earlier, id as mail
              from mail_message where business_key = :key
            """;

    private final JdbcClient jdbc;

    LedgerCaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> of(String businessKey, Set<Kind> kinds, boolean mails, Stretch stretch) {
        if (kinds.isEmpty() && !mails) {
            return List.of();
        }
        return jdbc.sql(sql(!kinds.isEmpty(), mails, stretch))
                .param("key", businessKey)
                .param("kinds", kinds.stream().map(Kind::name).collect(Collectors.toSet()))
                .param("from", SqlTime.of(stretch.from()))
                .param("limit", stretch.limit())
                .query(LedgerCaseHistory::entry)
                .list();
    }

    private static String sql(boolean lines, boolean mails, Stretch stretch) {
        String ofLines = LINES + from("l.acted_at", stretch) + order(stretch, "happened", "line");
        String ofMails = MAILS + from("created_at", stretch) + order(stretch, "happened", "mail");
        if (!lines) {
            return ofMails;
        }
        return mails
                ? "select * from ((" + ofLines + ") union all (" + ofMails + ")) as entries"
                        + order(stretch, "happened", "coalesce(line, 0)", "mail")
                : ofLines;
    }

    private static String from(String column, Stretch stretch) {
        return stretch.from() == null ? "" : " and " + column + (stretch.newestFirst() ? " <= :from" : " >= :from");
    }

    private static String order(Stretch stretch, String... columns) {
        return " order by "
                + Stream.of(columns)
                        .map(column -> stretch.newestFirst() ? column + " desc" : column)
                        .collect(Collectors.joining(", "))
                + " limit :limit";
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String rules = row.getString("rules");
        long line = row.getLong("line");
        return new Entry(
                SqlTime.read(row, "happened"),
                kind == null ? null : line,
                kind == null ? null : Kind.valueOf(kind),
                row.getString("step"),
                row.getString("what"),
                row.getString("outcome"),
                row.getString("actor"),
                row.getString("acting_role"),
                row.getString("on_behalf_of"),
                row.getString("decision_key"),
                row.getInt("decision_version"),
                rules == null || rules.isBlank() ? List.of() : List.of(rules.split(",")),
                row.getString("content"),
                row.getString("earlier"));
    }
}
