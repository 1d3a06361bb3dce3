package health.sts.audit.evidence;

import health.sts.audit.seal.InclusionProof;
import health.sts.audit.seal.RecordText;
import health.sts.audit.seal.Seals;
import health.sts.audit.verify.Head;
import health.sts.audit.verify.Proof;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves of ledger lines that they were sealed, and with which words. */
@Component
class SealedLines {

    private static final String TEXTS =
            "select r.id, " + RecordText.LEDGER.selected("r") + " from ledger_line r where r.id in (:ids)";

    private final Seals seals;
    private final JdbcClient jdbc;

    SealedLines(Seals seals, JdbcClient jdbc) {
        this.seals = seals;
        this.jdbc = jdbc;
    }

    /** The newest sealed head; empty before the first. */
    Optional<Head> newest() {
        return seals.newest();
    }

    /** A proof, as JSON, for each of these lines that is sealed, by their numbers; at most some thousands at a time. */
    List<String> proofs(List<Long> lines) {
        Map<Long, InclusionProof> proofs =
                lines.isEmpty() ? Map.of() : seals.proofsOf(RecordText.LEDGER.source(), lines);
        if (proofs.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys = seals.publicKeys();
        Map<Long, String> texts = new TreeMap<>();
        jdbc.sql(TEXTS).param("ids", proofs.keySet()).query(row -> {
            texts.put(row.getLong("id"), RecordText.LEDGER.of(row));
        });
        return texts.entrySet().stream()
                .map(text -> proof(proofs.get(text.getKey()), text.getValue(), keys))
                .map(Proof::json)
                .toList();
    }

    private static Proof proof(InclusionProof proof, String text, Map<String, String> keys) {
        return proof.with(text, keys.get(proof.head().keyId()));
    }
}
