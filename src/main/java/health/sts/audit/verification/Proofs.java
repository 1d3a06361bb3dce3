package health.sts.audit.verification;

import health.sts.audit.seal.RecordText;
import health.sts.audit.verify.Proof;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proofs that one record stands in the sealed ledger, made from the seals as they are kept; three statements each. */
@Component
public class Proofs {

    /** Stands for a leaf that somebody broke, so that the proof fails and is shown. */
    private static final String NO_HASH = "0".repeat(64);

    private final JdbcClient jdbc;
    private final SealReads seals;

    Proofs(JdbcClient jdbc, SealReads seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** The proof of a record; empty while it waits for its seal. Whether it holds is for its check to say. */
    public Optional<Proof> of(RecordText records, long id) {
        return seals.batchOf(records.source(), id).flatMap(place -> proof(records, id, place));
    }

    private Optional<Proof> proof(RecordText records, long id, SealReads.Place place) {
        List<String> leaves = jdbc
                .sql("select leaf from seal_leaf where position >= :from and position <= :to order by position")
                .param("from", place.head().firstPosition())
                .param("to", place.head().lastPosition())
                .query(String.class)
                .list()
                .stream()
                .map(leaf -> leaf.matches("[0-9a-f]{64}") ? leaf : NO_HASH)
                .toList();
        Optional<String> text = jdbc.sql(
                        "select %s from %s r where r.id = :id".formatted(records.selected("r"), records.table()))
                .param("id", id)
                .query((row, number) -> records.of(row))
                .optional();
        long index = place.position() - place.head().firstPosition();
        return text.filter(found -> index >= 0 && index < leaves.size())
                .map(found -> Proof.of(
                        records.source(), id, place.position(), found, leaves, place.head(), place.publicKey()));
    }
}
