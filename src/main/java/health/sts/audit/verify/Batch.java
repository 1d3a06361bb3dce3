package health.sts.audit.verify;

import health.sts.audit.verify.Failure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** One batch while its records pass by; what is held of each is two hashes. */
final class Batch {

    private final Head head;
    private final boolean trusted;
    private final Failures failures;
    private final List<Entry> entries = new ArrayList<>();
    private Entry extra;
    private long extras;
    private long expected;
    private boolean gaps;

    /** @param trusted whether the head is what was signed; else nothing can be said about its root */
    Batch(Head head, boolean trusted, Failures failures) {
        this.head = head;
        this.trusted = trusted;
        this.failures = failures;
        this.expected = head.firstPosition();
    }

    Head head() {
        return head;
    }

    List<Entry> entries() {
        return entries;
    }

    void take(Entry entry) {
        if (entry.position() < expected || entry.position() > head.lastPosition()) {
            extra = extra == null ? entry : extra;
            extras++;
            return;
        }
        missing(entry.position());
        expected = entry.position() + 1;
        entries.add(entry);
        if (entry.isMissing()) {
            failures.add(entry.failure(Kind.REMOVED, head.number(), "The record was sealed and is gone."));
        } else if (!entry.isIntact()) {
            failures.addChanged(entry, head.number());
        }
    }

    private void missing(long until) {
        if (trusted && until > expected) {
            gaps = true;
            String sentence = until == expected + 1
                    ? "The record of this position is gone, and its leaf with it."
                    : "The records of positions %d to %d are gone, and their leaves with them."
                            .formatted(expected, until - 1);
            failures.add(Failure.atBatch(Kind.REMOVED, expected, head.number(), sentence), until - expected);
        }
    }

    /** Leaves that stand behind the last position or twice belong to no batch that is known. */
    private void tellExtra() {
        if (extras > 0) {
            failures.add(
                    extra.failure(
                            Kind.INSERTED,
                            head.number(),
                            "There is a leaf more than the batch had when it was sealed."),
                    extras);
        }
    }

    /**
     * All records of the batch have passed: does their order give the root that was signed?
     *
     * @param endUnknown the seal behind this one is gone or not to be trusted, so leaves past the end may be its own
     * @return the number of a failure whose cause may lie in another batch, or -1
     */
    int close(boolean endUnknown) {
        if (!trusted || endUnknown && expected <= head.lastPosition()) {
            return -1;
        }
        missing(head.lastPosition() + 1);
        if (!endUnknown) {
            tellExtra();
        }
        if (gaps || gives(entries.stream().map(Entry::leaf).toList())) {
            return -1;
        }
        if (entries.stream().noneMatch(Entry::isMissing)
                && gives(entries.stream().map(Entry::found).toList())) {
            entries.stream()
                    .filter(entry -> !entry.isIntact())
                    .forEach(entry -> failures.leafChanged(entry, head.number()));
            return -1;
        }
        return entries.stream().allMatch(Entry::isIntact) ? whatIsIt() : -1;
    }

    private int whatIsIt() {
        List<Entry> sorted = entries.stream().sorted().toList();
        if (gives(sorted.stream().map(Entry::leaf).toList())) {
            int first = IntStream.range(0, sorted.size())
                    .filter(i -> !sorted.get(i).equals(entries.get(i)))
                    .findFirst()
                    .orElseThrow();
            Entry moved = entries.get(first);
            long home = head.firstPosition() + sorted.indexOf(moved);
            failures.add(moved.failure(
                    Kind.REORDERED, head.number(), "What stands here was sealed at position %d.".formatted(home)));
            return -1;
        }
        return failures.add(Failure.atBatch(
                Kind.CHANGED,
                head.firstPosition(),
                head.number(),
                ("The records of positions %d to %d do not give the root that was signed: at least one was changed and its "
                                + "leaf with it.")
                        .formatted(head.firstPosition(), head.lastPosition())));
    }

    /** Whether these leaves in this order give the root that was signed. */
    boolean gives(List<String> leaves) {
        try {
            return Merkle.of(leaves).root().equals(head.root());
        } catch (IllegalArgumentException notHashes) {
            return false;
        }
    }
}
