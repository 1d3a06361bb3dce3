package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.seal.keys.SealKey;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Proof;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class SealsTest {

    private final DataSource source = database().dataSource();
    private final Records records = new Records(source);
    private final SealStore store = new SealStore(source);
    private final SealKey key = SealKey.generate();
    private final Lag lag = Lag.by(Clock.systemUTC());
    private final Sealer sealer =
            new Sealer(store, key, new DataSourceTransactionManager(source), 7, Clock.systemUTC());
    private final Seals seals = new StoredSeals(store, key, lag);

    SealDatabase database() {
        return SealDatabase.h2();
    }

    @Test
    void beforeTheFirstSealThereIsNothing() {
        assertThat(seals.newest()).isEmpty();
        assertThat(seals.proofOf('L', 1)).isEmpty();
        assertThat(seals.proofsOf('F', List.of())).isEmpty();
        assertThat(seals.status().sealed()).isZero();
    }

    @Test
    void theStatusCountsSealedAndUnsealed() {
        records.lines(4);
        records.flows(3);
        sealer.seal();
        records.lines(2);
        assertThat(seals.status().sealed()).isEqualTo(7);
        assertThat(seals.status().unsealed()).isEqualTo(2);
        assertThat(seals.status().keyId()).isEqualTo(key.id());
    }

    @Test
    void everySealedRecordHasAProofThatHolds() throws Exception {
        records.lines(17);
        records.flows(10);
        sealer.seal();
        for (RecordText source : RecordText.values()) {
            Map<Long, String> texts = texts(source);
            Map<Long, InclusionProof> proofs = seals.proofsOf(source.source(), texts.keySet());
            assertThat(proofs).hasSameSizeAs(texts);
            for (Map.Entry<Long, String> record : texts.entrySet()) {
                InclusionProof found = proofs.get(record.getKey());
                String open = seals.publicKeys().get(found.head().keyId());
                assertThat(found.isOf(record.getValue())).isTrue();
                Proof proof =
                        Proof.parse(found.with(record.getValue(), open).json()).get(0);
                assertThat(proof.check(Outside.NOTHING)).isNull();
                assertThat(found.with(record.getValue() + " ", open).check(Outside.NOTHING))
                        .isNotNull();
            }
        }
        assertThat(seals.proofOf('L', 17)).isPresent();
    }

    @Test
    void manyProofsAreAskedForInPieces() {
        records.lines(30);
        sealer.seal();
        List<Long> ids = LongStream.rangeClosed(1, 2500).boxed().toList();
        assertThat(seals.proofsOf('L', ids)).hasSize(30);
    }

    private Map<Long, String> texts(RecordText text) {
        return new JdbcTemplate(source)
                .query("select id, %s from %s r".formatted(text.selected("r"), text.table()), rows -> {
                    Map<Long, String> texts = new java.util.HashMap<>();
                    while (rows.next()) {
                        texts.put(rows.getLong("id"), text.of(rows));
                    }
                    return texts;
                });
    }
}
