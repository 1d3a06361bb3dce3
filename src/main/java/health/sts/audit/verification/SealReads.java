package health.sts.audit.verification;

import health.sts.audit.verify.Head;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the seals say, one statement each. */
@Component
class SealReads {

    private static final String HEAD =
            """
            select b.number, b.first_position, b.size, b.root, b.previous, b.sealed_at, b.key_id, b.signature, k.public_key
              from seal_batch b left join seal_key k on k.key_id = b.key_id
            """;

    private final JdbcClient jdbc;

    SealReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Signed> newest() {
        return jdbc.sql(HEAD + "order by b.number desc limit 1")
                .query((row, number) -> signed(row))
                .optional();
    }

    /** Where a record is sealed; the batch is the one whose positions hold it. */
    Optional<Place> batchOf(char source, long recordId) {
        return jdbc.sql(
                        """
                        select s.position, b.number, b.first_position, b.size, b.root, b.previous, b.sealed_at, b.key_id,
                               b.signature, k.public_key
                          from seal_leaf s
                          join seal_batch b on b.number = s.batch_number
                          left join seal_key k on k.key_id = b.key_id
                         where s.source = :source and s.record_id = :id
                        """)
                .param("source", String.valueOf(source))
                .param("id", recordId)
                .query((row, number) -> new Place(
                        row.getLong("position"), signed(row).head(), signed(row).publicKey()))
                .optional();
    }

    SealState state() {
        Optional<Signed> newest = newest();
        return jdbc.sql(
                        """
                        select (select coalesce(max(position), 0) from seal_leaf) as records,
                               (select count(*) from ledger_line where id > :line)
                                 + (select count(*) from flow_taken where id > :flow) as waiting,
                               (select min(recorded_at) from ledger_line where id > :line) as since
                        """)
                .param("line", lastSealed("L"))
                .param("flow", lastSealed("F"))
                .query((row, number) -> new SealState(
                        row.getLong("records"),
                        newest.map(Signed::head).orElse(null),
                        newest.map(Signed::publicKey).orElse(null),
                        row.getLong("waiting"),
                        SqlTime.read(row, "since")))
                .single();
    }

    private long lastSealed(String source) {
        return jdbc.sql("select coalesce(max(record_id), 0) from seal_leaf where source = :source")
                .param("source", source)
                .query(Long.class)
                .single();
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(
                new Head(
                        row.getLong("number"),
                        row.getLong("first_position"),
                        row.getInt("size"),
                        row.getString("root"),
                        row.getString("previous"),
                        SqlTime.read(row, "sealed_at"),
                        row.getString("key_id"),
                        row.getString("signature")),
                Objects.toString(row.getString("public_key"), ""));
    }

    /** Where a record is sealed. */
    record Place(long position, Head head, String publicKey) {}

    /** A head with the key that signed it. */
    record Signed(Head head, String publicKey) {}
}
