package health.sts.audit.verification;

import health.sts.audit.seal.RecordText;
import health.sts.audit.verify.Head;
import health.sts.audit.verify.Merkle;
import health.sts.shared.SqlTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A copy of the database in the hands of somebody who owns it: our tables without the triggers that guard them, filled
 * and sealed in batches of seven.
 */
final class CopiedLedger {

    static final int SIZE = 7;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant BEGIN = Instant.parse("2027-01-04T12:00:00.123456Z");

    private final JdbcClient jdbc;
    private final DataSource source;
    private KeyPair key = newKey();

    CopiedLedger() {
        source = new DriverManagerDataSource(
                "jdbc:h2:mem:copied%d;DB_CLOSE_DELAY=-1".formatted(NUMBER.incrementAndGet()), "sts", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    DataSource source() {
        return source;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void write(int lines, int flows) {
        for (int i = 0; i < lines; i++) {
            int minute = jdbc.sql("select count(*) from ledger_line")
                    .query(Integer.class)
                    .single();
            line(null, BEGIN.plusSeconds(60L * minute), "line " + minute);
        }
        for (int i = 0; i < flows; i++) {
            jdbc.sql(
                            """
                            insert into flow_taken (taken_at, root_instance_id, process_instance_id, process_key,
                                process_version, flow, source, target)
                            values (:at, 'r', 'p', 'trainer-recruitment', 1, 'flow_1', 'a', 'b')
                            """)
                    .param("at", SqlTime.of(BEGIN.plusSeconds(i)))
                    .update();
        }
    }

    /** A line of the owner's own, under any id and time. */
    void line(Long id, Instant at, String content) {
        jdbc.sql(
                        """
                        insert into ledger_line (%s recorded_at, acted_at, kind, step, outcome, actor, content, content_hash)
                        values (%s :at, :at, 'DECISION', 'userTask_approve', 'APPROVED', 'kvoss', :content, :hash)
                        """
                                .formatted(id == null ? "" : "id,", id == null ? "" : id + ","))
                .param("at", SqlTime.of(at))
                .param("content", content)
                .param("hash", Merkle.hash(content))
                .update();
    }

    /** Seals all that waits, in batches. */
    void seal() {
        List<Waiting> waiting = new ArrayList<>();
        for (RecordText records : RecordText.values()) {
            waiting.addAll(jdbc.sql(
                            """
                            select r.id as record_id, %s from %s r where not exists (
                                select 1 from seal_leaf s where s.source = '%s' and s.record_id = r.id) order by r.id
                            """
                                    .formatted(records.selected("r"), records.table(), records.source()))
                    .query((row, number) ->
                            new Waiting(records.source(), row.getLong("record_id"), Merkle.leaf(records.of(row))))
                    .list());
        }
        for (int from = 0; from < waiting.size(); from += SIZE) {
            batch(waiting.subList(from, Math.min(waiting.size(), from + SIZE)));
        }
    }

    private void batch(List<Waiting> leaves) {
        Head last = new SealReads(jdbc).newest().map(SealReads.Signed::head).orElse(null);
        String keyId = Head.keyId(key.getPublic());
        jdbc.sql(
                        """
                        insert into seal_key (key_id, public_key, first_used) select :id, :key, current_timestamp
                         where not exists (select 1 from seal_key where key_id = :id)
                        """)
                .params(Map.of("id", keyId, "key", publicKey()))
                .update();
        long number = last == null ? 1 : last.number() + 1;
        Head head = new Head(
                        number,
                        last == null ? 1 : last.lastPosition() + 1,
                        leaves.size(),
                        Merkle.of(leaves.stream().map(Waiting::leaf).toList()).root(),
                        last == null ? Head.NOTHING_BEFORE : last.hash(),
                        BEGIN.plusSeconds(100_000 * number),
                        keyId,
                        null)
                .signed(key.getPrivate());
        jdbc.sql("insert into seal_batch values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        head.number(),
                        head.firstPosition(),
                        head.size(),
                        head.root(),
                        head.previous(),
                        SqlTime.of(head.sealedAt()),
                        head.keyId(),
                        head.signature())
                .update();
        for (int i = 0; i < leaves.size(); i++) {
            Waiting leaf = leaves.get(i);
            jdbc.sql("insert into seal_leaf values (?, ?, ?, ?, ?)")
                    .params(head.firstPosition() + i, number, String.valueOf(leaf.source()), leaf.id(), leaf.leaf())
                    .update();
        }
    }

    /** Forgets all seals and seals everything as it stands now, by another key. */
    void sealAnew() {
        key = newKey();
        jdbc.sql("delete from seal_leaf").update();
        jdbc.sql("delete from seal_batch").update();
        jdbc.sql("delete from seal_key").update();
        seal();
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    String newestHead() {
        return new SealReads(jdbc).newest().orElseThrow().head().line();
    }

    private record Waiting(char source, long id, String leaf) {}
}
