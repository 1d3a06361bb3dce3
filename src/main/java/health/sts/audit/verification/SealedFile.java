package health.sts.audit.verification;

import health.sts.audit.seal.RecordText;
import health.sts.audit.verify.Head;
import health.sts.shared.SqlTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The whole ledger with its seals as one file, {@code sts-ledger-v1}: every batch with its records in sealed order, then
 * what waits for its seal. Read as of one moment, piece by piece by key, so that its size never matters to memory.
 */
@Component
public class SealedFile {

    private static final int PIECE = 2_000;
    /** H2's own level: as of one moment, also for rows that come later. */
    private static final int H2_SNAPSHOT = 6;

    private final DataSource source;

    public SealedFile(DataSource source) {
        this.source = source;
    }

    /** Writes the file; the stream is flushed and stays open. */
    public void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try (Connection connection = source.getConnection()) {
            asOfOneMoment(connection);
            try {
                new Pieces(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), text).write();
            } finally {
                connection.rollback();
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The ledger could not be read", unreadable);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        text.flush();
    }

    private static void asOfOneMoment(Connection connection) throws SQLException {
        connection.setTransactionIsolation(
                "H2".equals(connection.getMetaData().getDatabaseProductName())
                        ? H2_SNAPSHOT
                        : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    private static final class Pieces {

        private final JdbcTemplate jdbc;
        private final Writer out;
        private long batches;
        private long records;
        private long unsealed;

        Pieces(JdbcTemplate jdbc, Writer out) {
            this.jdbc = jdbc;
            this.out = out;
        }

        void write() {
            line("STS-LEDGER", 1);
            jdbc.query("select key_id, public_key from seal_key order by first_used, key_id", row -> {
                line("K", row.getString("key_id"), row.getString("public_key"));
            });
            sealed();
            unsealed(RecordText.LEDGER);
            unsealed(RecordText.FLOW);
            line("END", batches, records, unsealed);
        }

        /** A seal stands before the first leaf that it may cover; what lies past its end is for the check to see. */
        private void sealed() {
            Iterator<Batch> seals = new Keyset<>(this::batches, Batch::number, Long.MIN_VALUE);
            Batch next = seals.hasNext() ? seals.next() : null;
            long last = Long.MIN_VALUE;
            List<Leaf> leaves = leaves(last);
            while (!leaves.isEmpty()) {
                long to = leaves.get(leaves.size() - 1).position();
                Map<String, String> texts = texts(leaves.get(0).position(), to);
                for (Leaf leaf : leaves) {
                    while (next != null && next.firstPosition() <= leaf.position()) {
                        next = written(next, seals);
                    }
                    String text = texts.getOrDefault(leaf.source() + leaf.recordId(), "-");
                    line(leaf.source(), leaf.position(), leaf.recordId(), leaf.leaf(), text);
                    records++;
                }
                last = to;
                leaves = leaves(last);
            }
            while (next != null) {
                next = written(next, seals);
            }
        }

        private Batch written(Batch seal, Iterator<Batch> seals) {
            line("B", seal.number(), seal.firstPosition(), seal.fields());
            batches++;
            return seals.hasNext() ? seals.next() : null;
        }

        private List<Batch> batches(long after) {
            return jdbc.query(
                    """
                    select number, first_position, size, root, previous, sealed_at, key_id, signature
                      from seal_batch where number > ? order by number limit ?
                    """,
                    (row, at) -> new Batch(
                            row.getLong("number"),
                            row.getLong("first_position"),
                            String.join(
                                    "\t",
                                    String.valueOf(row.getInt("size")),
                                    row.getString("root"),
                                    row.getString("previous"),
                                    Head.time(SqlTime.read(row, "sealed_at")),
                                    row.getString("key_id"),
                                    row.getString("signature"))),
                    after,
                    PIECE);
        }

        private List<Leaf> leaves(long after) {
            return jdbc.query(
                    "select position, source, record_id, leaf from seal_leaf where position > ? order by position limit ?",
                    (row, at) -> new Leaf(
                            row.getLong("position"),
                            row.getString("source"),
                            row.getLong("record_id"),
                            row.getString("leaf")),
                    after,
                    PIECE);
        }

        private Map<String, String> texts(long from, long to) {
            Map<String, String> texts = new HashMap<>();
            for (RecordText record : RecordText.values()) {
                jdbc.query(
                        """
                        select r.id as record_id, %s from seal_leaf s join %s r on r.id = s.record_id
                         where s.source = '%s' and s.position >= ? and s.position <= ?
                        """
                                .formatted(record.selected("r"), record.table(), record.source()),
                        row -> {
                            texts.put(String.valueOf(record.source()) + row.getLong("record_id"), record.of(row));
                        },
                        from,
                        to);
            }
            return texts;
        }

        private void unsealed(RecordText record) {
            Iterator<Waiting> waiting =
                    new Keyset<>(after -> waiting(record, after), Waiting::recordId, Long.MIN_VALUE);
            while (waiting.hasNext()) {
                Waiting each = waiting.next();
                line("U", record.source(), each.recordId(), each.text());
                unsealed++;
            }
        }

        private List<Waiting> waiting(RecordText record, long after) {
            return jdbc.query(
                    """
                    select r.id as record_id, %s from %s r
                     where r.id > ? and not exists (
                           select 1 from seal_leaf s where s.source = '%s' and s.record_id = r.id)
                     order by r.id limit ?
                    """
                            .formatted(record.selected("r"), record.table(), record.source()),
                    (row, at) -> new Waiting(row.getLong("record_id"), record.of(row)),
                    after,
                    PIECE);
        }

        private void line(Object first, Object... more) {
            try {
                out.write(first.toString());
                for (Object field : more) {
                    out.write('\t');
                    out.write(field.toString());
                }
                out.write('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private record Batch(long number, long firstPosition, String fields) {}

    private record Leaf(long position, String source, long recordId, String leaf) {}

    private record Waiting(long recordId, String text) {}
}
