package health.sts.review.ticket;

import health.sts.review.ticket.ImportedTicket.Fate;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of a service desk between preview and end, and what became of their lines. */
@Component
class TicketImportStore {

    private static final int LONGEST_SENTENCE = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TicketImportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A file that was loaded and not applied. */
    record Loaded(String id, String fileName, String sha256, byte[] content, String by, Instant at) {}

    void keep(Loaded file) {
        jdbc.sql(
                        """
                        insert into ticket_import_file (id, file_name, sha256, content, loaded_by, loaded_at)
                        values (:id, :name, :sha256, :content, :by, :at)
                        """)
                .param("id", file.id())
                .param("name", file.fileName())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("by", file.by())
                .param("at", SqlTime.of(file.at()))
                .update();
    }

    Optional<Loaded> loaded(String id) {
        return jdbc.sql("select * from ticket_import_file where id = :id")
                .param("id", id)
                .query((row, number) -> new Loaded(
                        row.getString("id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBytes("content"),
                        row.getString("loaded_by"),
                        SqlTime.read(row, "loaded_at")))
                .optional();
    }

    /** Files that nobody came back to. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from ticket_import_file where loaded_at < :moment")
                .param("moment", SqlTime.of(moment))
                .update();
    }

    /** Whether the caller is the one who applies it: the file goes with the transaction that takes its tickets. */
    boolean take(String id) {
        return jdbc.sql("delete from ticket_import_file where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    void insert(TicketImportView done, Collection<ImportedTicket> lines) {
        jdbc.sql(
                        """
                        insert into ticket_import (id, file_name, sha256, lines, taken, resolved, known, refused,
                            imported_by, imported_at)
                        values (:id, :name, :sha256, :lines, :taken, :resolved, :known, :refused, :by, :at)
                        """)
                .param("id", done.id())
                .param("name", done.fileName())
                .param("sha256", done.sha256())
                .param("lines", done.lines())
                .param("taken", done.taken())
                .param("resolved", done.resolved())
                .param("known", done.known())
                .param("refused", done.refused())
                .param("by", done.by())
                .param("at", SqlTime.of(done.at()))
                .update();
        batches.batchUpdate(
                """
                insert into ticket_import_line (import_id, line_no, external_id, fate, sentence, ticket_id)
                values (:import, :line, :external, :fate, :sentence, :ticket)
                """,
                lines.stream()
                        .map(line -> new MapSqlParameterSource("import", done.id())
                                .addValue("line", line.line())
                                .addValue("external", line.externalId())
                                .addValue("fate", line.fate().name())
                                .addValue("sentence", cut(line.sentence()))
                                .addValue("ticket", line.ticketId()))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<TicketImportView> done(String id) {
        return jdbc.sql("select * from ticket_import where id = :id")
                .param("id", id)
                .query(TicketImportStore::done)
                .optional();
    }

    /** The newest imports. */
    List<TicketImportView> newest(int most) {
        return jdbc.sql("select * from ticket_import order by imported_at desc, id desc limit " + most)
                .query(TicketImportStore::done)
                .list();
    }

    List<ImportedTicket> lines(String importId, long after, int most) {
        return jdbc.sql(
                        "select * from ticket_import_line where import_id = :id and line_no > :after order by line_no limit "
                                + most)
                .param("id", importId)
                .param("after", after)
                .query(TicketImportStore::line)
                .list();
    }

    List<ImportedTicket> refused(String importId, int most) {
        return jdbc.sql(
                        "select * from ticket_import_line where import_id = :id and fate = 'REFUSED' order by line_no limit "
                                + most)
                .param("id", importId)
                .query(TicketImportStore::line)
                .list();
    }

    private static ImportedTicket line(ResultSet row, int number) throws SQLException {
        return new ImportedTicket(
                row.getLong("line_no"),
                row.getString("external_id"),
                Fate.valueOf(row.getString("fate")),
                row.getString("sentence"),
                row.getString("ticket_id"));
    }

    private static TicketImportView done(ResultSet row, int number) throws SQLException {
        return new TicketImportView(
                row.getString("id"),
                true,
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("imported_by"),
                SqlTime.read(row, "imported_at"),
                row.getInt("lines"),
                row.getInt("taken"),
                row.getInt("resolved"),
                row.getInt("known"),
                row.getInt("refused"),
                List.of(),
                null);
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }
}
