package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.attendance.Attendance.Answer;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.delivery.attendance.Attendance.Sheet;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of attendance sheets, to which rows are only added. */
@Repository
class SheetStore {

    private static final String SHEETS =
            """
            select s.*, a.signed, a.reason as answer, a.signed_by, a.signed_at
              from attendance_sheet s left join attendance_signature a on a.sheet_id = s.id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    SheetStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All sheets of a session, newest first; two statements. */
    List<Sheet> of(String sessionId) {
        return withEntries(jdbc.sql(SHEETS + " where s.session_id = ? order by s.number desc")
                .param(sessionId)
                .query(SheetStore::sheet)
                .list());
    }

    /** The newest signed sheet of each session. */
    Map<String, Sheet> counted(Collection<String> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        return withEntries(jdbc.sql(
                                SHEETS
                                        + """
                                 where s.session_id in (:sessions) and a.signed and not exists (
                                       select 1 from attendance_sheet later
                                         join attendance_signature signature on signature.sheet_id = later.id
                                        where later.session_id = s.session_id and later.number > s.number
                                          and signature.signed)
                                """)
                        .param("sessions", sessionIds)
                        .query(SheetStore::sheet)
                        .list())
                .stream()
                .collect(Collectors.toMap(Sheet::sessionId, Function.identity()));
    }

    void add(Sheet sheet) {
        jdbc.sql(
                        """
                        insert into attendance_sheet (id, session_id, number, entered_by, entered_at, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sheet.id(),
                        sheet.sessionId(),
                        sheet.number(),
                        sheet.enteredBy(),
                        SqlTime.of(sheet.enteredAt()),
                        sheet.reason())
                .update();
        SqlParameterSource[] rows = sheet.entries().stream()
                .map(entry -> new MapSqlParameterSource()
                        .addValue("sheet", sheet.id())
                        .addValue("training", entry.trainingId())
                        .addValue("minutes", entry.minutes())
                        .addValue("result", entry.result().name())
                        .addValue("note", entry.note()))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into attendance_entry (sheet_id, training_id, minutes, result, note)
                values (:sheet, :training, :minutes, :result, :note)
                """,
                rows);
    }

    void answer(String sheetId, Answer answer) {
        jdbc.sql(
                        """
                        insert into attendance_signature (sheet_id, signed, reason, signed_by, signed_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(sheetId, answer.signed(), answer.reason(), answer.by(), SqlTime.of(answer.at()))
                .update();
    }

    private List<Sheet> withEntries(List<Sheet> sheets) {
        if (sheets.isEmpty()) {
            return sheets;
        }
        Map<String, List<Entry>> entries = new HashMap<>();
        jdbc.sql("select * from attendance_entry where sheet_id in (:sheets) order by sheet_id, training_id")
                .param("sheets", sheets.stream().map(Sheet::id).toList())
                .query((row, number) -> entries.computeIfAbsent(row.getString("sheet_id"), id -> new ArrayList<>())
                        .add(entry(row)))
                .list();
        return sheets.stream()
                .map(sheet -> new Sheet(
                        sheet.id(),
                        sheet.sessionId(),
                        sheet.number(),
                        sheet.enteredBy(),
                        sheet.enteredAt(),
                        sheet.reason(),
                        List.copyOf(entries.getOrDefault(sheet.id(), List.of())),
                        sheet.answer()))
                .toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("training_id"),
                row.getInt("minutes"),
                AttendanceResult.valueOf(row.getString("result")),
                row.getString("note"));
    }

    private static Sheet sheet(ResultSet row, int number) throws SQLException {
        Answer answer = row.getString("signed_by") == null
                ? null
                : new Answer(
                        row.getBoolean("signed"),
                        row.getString("answer"),
                        row.getString("signed_by"),
                        SqlTime.read(row, "signed_at"));
        return new Sheet(
                row.getString("id"),
                row.getString("session_id"),
                row.getInt("number"),
                row.getString("entered_by"),
                SqlTime.read(row, "entered_at"),
                row.getString("reason"),
                List.of(),
                answer);
    }
}
