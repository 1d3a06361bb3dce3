package health.sts.audit.verify;

import health.sts.audit.verify.Failure.Kind;
import java.util.List;

/** The batches as they follow each other, each signed and linked to the one before. */
final class Chain {

    private final Outside outside;
    private final Failures failures;
    private final Keys keys;
    private final Swaps swaps = new Swaps();
    private Batch batch;
    private Head newest;
    private long batches;
    private boolean broken;
    private Entry loose;

    Chain(Outside outside, Failures failures) {
        this.outside = outside;
        this.failures = failures;
        this.keys = new Keys(outside.keys());
    }

    void key(String keyId, String base64) {
        keys.named(keyId, base64);
    }

    void open(Head head) {
        boolean skipped = head.number() > nextNumber();
        String complaint = complaint(head, skipped);
        // Where the next seal cannot be trusted, nobody knows where this batch ends.
        finish(skipped || complaint != null);
        batches++;
        if (skipped) {
            tellGone(head);
        }
        if (complaint != null) {
            failures.add(Failure.atBatch(Kind.FORGED, head.firstPosition(), head.number(), complaint));
        }
        batch = new Batch(head, complaint == null, failures);
        broken = complaint != null;
        newest = head;
    }

    private void tellGone(Head head) {
        long position = newest == null ? 1 : newest.lastPosition() + 1;
        failures.add(
                Failure.atBatch(
                        Kind.REMOVED,
                        position,
                        nextNumber(),
                        "The seals before batch %d are gone.".formatted(head.number())),
                head.number() - nextNumber());
    }

    private long nextNumber() {
        return newest == null ? 1 : newest.number() + 1;
    }

    private String complaint(Head head, boolean skipped) {
        String complaint = keys.complaint(head);
        if (complaint == null && !skipped && !broken) {
            complaint = link(head);
        }
        return complaint != null ? complaint : otherThanKept(head);
    }

    private String link(Head head) {
        long position = newest == null ? 1 : newest.lastPosition() + 1;
        String previous = newest == null ? Head.NOTHING_BEFORE : newest.hash();
        if (head.number() != nextNumber()
                || head.firstPosition() != position
                || !head.previous().equals(previous)) {
            return "The seal does not continue the one before it: the chain was broken or sealed anew.";
        }
        return null;
    }

    private String otherThanKept(Head head) {
        boolean other = outside.heads().stream().anyMatch(kept -> kept.number() == head.number() && !kept.is(head));
        return other
                ? "The head of this batch is not the one kept outside: the ledger was sealed anew after that one was kept."
                : null;
    }

    void take(Entry entry) {
        if (batch == null) {
            loose = loose == null ? entry : loose;
            return;
        }
        batch.take(entry);
    }

    /** No more batches follow. */
    void close() {
        boolean newerIsKnown = newest != null && newestKept() > newest.number();
        finish(newerIsKnown);
        if (loose != null && !newerIsKnown) {
            failures.add(loose.failure(Kind.INSERTED, 0, "There is a leaf that belongs to no batch."));
        }
        loose = null;
    }

    private void finish(boolean endUnknown) {
        if (batch == null) {
            return;
        }
        int riddle = batch.close(endUnknown);
        if (riddle >= 0) {
            swaps.add(batch, riddle);
        }
        batch = null;
    }

    /** A head kept outside that is newer than all that is here proves that the end was cut off. */
    void compareNewerHeads() {
        long last = newest == null ? 0 : newest.number();
        outside.heads().stream()
                .filter(kept -> kept.number() > last)
                .forEach(kept -> failures.add(Failure.atBatch(
                        Kind.TRUNCATED,
                        newest == null ? 1 : newest.lastPosition() + 1,
                        last + 1,
                        ("The ledger ends with batch %d, but the head kept outside is of batch %d and covers %d records: "
                                        + "the end was cut off.")
                                .formatted(last, kept.number(), kept.lastPosition()))));
    }

    private long newestKept() {
        return outside.heads().stream().mapToLong(KnownHead::number).max().orElse(0);
    }

    void solve() {
        swaps.solve(failures);
    }

    long batches() {
        return batches;
    }

    Verdict verdict(long records, Unsealed unsealed) {
        List<String> used = keys.used();
        return new Verdict(
                failures.first(),
                failures.count(),
                batches,
                records,
                unsealed.count(),
                unsealed.late(),
                unsealed.firstLate(),
                newest,
                used,
                keys.fromOutside(),
                outside.heads().size());
    }
}
