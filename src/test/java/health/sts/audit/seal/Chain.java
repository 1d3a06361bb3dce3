package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.verify.Head;
import health.sts.audit.verify.Merkle;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Checks all seals of a database against its records, in the plainest way. */
final class Chain {

    private final DataSource source;
    private final JdbcTemplate jdbc;

    Chain(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /** Every record is sealed exactly once, in a chain without gap, with the right hashes and signatures. */
    void holdsForEverything() {
        Map<String, PublicKey> keys = new HashMap<>();
        jdbc.query("select key_id, public_key from seal_key", row -> {
            keys.put(row.getString(1), Head.publicKey(row.getString(2)));
        });
        SealStore store = new SealStore(source);
        String previous = Head.NOTHING_BEFORE;
        long position = 1;
        long number = 1;
        for (Head head : store.batches(jdbc.queryForList("select number from seal_batch", Long.class))) {
            assertThat(head.number()).isEqualTo(number++);
            assertThat(head.firstPosition()).isEqualTo(position);
            assertThat(head.previous()).isEqualTo(previous);
            assertThat(head.isSignedBy(keys.get(head.keyId()))).isTrue();
            List<String> leaves = store.leaves(head);
            assertThat(leaves).hasSize(head.size());
            assertThat(Merkle.of(leaves).root()).isEqualTo(head.root());
            previous = head.hash();
            position += head.size();
        }
        assertThat(jdbc.queryForList("select position from seal_leaf order by position", Long.class))
                .isEqualTo(LongStream.range(1, position).boxed().toList());
        for (RecordText text : RecordText.values()) {
            assertThat(leavesOf(text)).isEqualTo(hashesOf(text));
        }
    }

    private Map<Long, String> leavesOf(RecordText text) {
        Map<Long, String> leaves = new HashMap<>();
        jdbc.query("select record_id, leaf from seal_leaf where source = '" + text.source() + "'", row -> {
            assertThat(leaves.put(row.getLong(1), row.getString(2))).isNull();
        });
        return leaves;
    }

    private Map<Long, String> hashesOf(RecordText text) {
        Map<Long, String> hashes = new HashMap<>();
        jdbc.query("select id, " + text.selected("r") + " from " + text.table() + " r", row -> {
            hashes.put(row.getLong("id"), Merkle.leaf(text.of(row)));
        });
        return hashes;
    }
}
