package health.sts.audit.cases;

import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.Moment.By;
import health.sts.audit.cases.Moment.More;
import health.sts.audit.cases.Moment.Value;
import health.sts.engine.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine's history tells about a case and everything it called; one statement for all sorts together. */
@Component
class EngineHistory {

    private final JdbcClient jdbc;
    private final ModelNames models;

    EngineHistory(JdbcClient jdbc, ModelNames models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    List<Moment> of(String root, Wanted wanted) {
        String sql = EngineSql.of(wanted);
        return sql == null
                ? List.of()
                : jdbc.sql(sql)
                        .param("root", root)
                        .param("from", EngineRows.at(wanted.from()))
                        .param("limit", wanted.stretch().limit())
                        .query((row, number) -> moment(row))
                        .list();
    }

    private Moment moment(ResultSet row) throws SQLException {
        Instant at = EngineRows.time(row, "HAPPENED");
        String what = row.getString("WHAT");
        String note = row.getString("NOTE");
        By by = new By(row.getString("PERSON"), null, null);
        return switch (row.getString("SORT")) {
            case "STEP" -> step(row, at);
            case "STOPPED" -> new Moment(at, Kind.STEP, node(row), "STOPPED", By.NOBODY, List.of(), More.NOTHING);
            case "VALUE" ->
                new Moment(at, Kind.VALUE, Words.of(what), null, By.NOBODY, List.of(value(row)), More.NOTHING);
            case "COMMENT" -> new Moment(at, Kind.COMMENT, "Comment", null, by, List.of(), More.note(note));
            case "ATTACHMENT" ->
                new Moment(at, Kind.ATTACHMENT, "Attachment: " + what, null, by, List.of(), More.NOTHING);
            default ->
                new Moment(
                        at,
                        Kind.INCIDENT,
                        "Incident at " + node(row),
                        row.getTimestamp("UNTIL_TIME") == null ? "OPEN" : "RESOLVED",
                        By.NOBODY,
                        List.of(),
                        new More(note, EngineRows.time(row, "UNTIL_TIME"), null, null, null));
        };
    }

    private Moment step(ResultSet row, Instant at) throws SQLException {
        Instant until = EngineRows.time(row, "UNTIL_TIME");
        Instant due = EngineRows.time(row, "DUE");
        String assignee = row.getString("PERSON");
        List<Value> values = due == null ? List.of() : List.of(new Value(CaseTimeline.DUE, due.toString(), null));
        return new Moment(
                at,
                Kind.STEP,
                node(row),
                until == null ? "WAITING" : null,
                assignee == null ? By.NOBODY : new By(assignee, null, null),
                values,
                new More(null, until, null, row.getString("NOTE"), null));
    }

    private String node(ResultSet row) throws SQLException {
        String node = row.getString("NODE");
        return node == null ? "the case" : models.node(row.getString("DEFINITION"), node);
    }

    private static Value value(ResultSet row) throws SQLException {
        String type = row.getString("TYPE");
        return new Value(
                Words.of(row.getString("WHAT")),
                text(type, row, "NOTE", "LONG_NOW", "DOUBLE_NOW"),
                row.getString("BEFORE_ID") == null
                        ? null
                        : text(type, row, "TEXT_BEFORE", "LONG_BEFORE", "DOUBLE_BEFORE"));
    }

    private static String text(String type, ResultSet row, String text, String number, String decimal)
            throws SQLException {
        String words = row.getString(text);
        String whole = row.getString(number);
        String part = row.getString(decimal);
        if ("boolean".equals(type) && whole != null) {
            return whole.equals("1") ? "yes" : "no";
        }
        if ("date".equals(type) && whole != null) {
            return Instant.ofEpochMilli(Long.parseLong(whole)).toString();
        }
        return words != null ? words : part != null ? part : whole != null ? whole : FoldedValues.NOTHING;
    }
}
