package health.sts.audit.verify;

import health.sts.audit.verify.Failure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Batches whose records are intact and yet do not give the signed root. Where two of them do once a record of one
 * changes places with a record of the other, those two were swapped; proven by the roots, not guessed.
 */
final class Swaps {

    private static final int BATCHES = 8;
    private static final int ENTRIES = 100_000;
    private static final int SUSPECTS = 20;

    private final List<Riddle> riddles = new ArrayList<>();
    private int held;

    void add(Batch batch, int failure) {
        if (riddles.size() < BATCHES && held + batch.entries().size() <= ENTRIES) {
            held += batch.entries().size();
            riddles.add(new Riddle(batch, failure));
        }
    }

    void solve(Failures failures) {
        for (Riddle one : riddles) {
            for (Riddle other : riddles) {
                if (one.batch.head().number() < other.batch.head().number()) {
                    solve(one, other, failures);
                }
            }
        }
    }

    private static void solve(Riddle one, Riddle other, Failures failures) {
        for (int i : one.suspects()) {
            for (int j : other.suspects()) {
                Entry here = one.batch.entries().get(i);
                Entry there = other.batch.entries().get(j);
                if (one.fits(i, there) && other.fits(j, here)) {
                    failures.sayAnew(one.failure, moved(here, there, one.batch));
                    failures.sayAnew(other.failure, moved(there, here, other.batch));
                    return;
                }
            }
        }
    }

    private static Failure moved(Entry here, Entry home, Batch batch) {
        return here.failure(
                Kind.REORDERED,
                batch.head().number(),
                "What stands here was sealed at position %d.".formatted(home.position()));
    }

    private record Riddle(Batch batch, int failure) {

        boolean fits(int index, Entry instead) {
            List<String> leaves =
                    new ArrayList<>(batch.entries().stream().map(Entry::leaf).toList());
            leaves.set(index, instead.leaf());
            return batch.gives(leaves);
        }

        /** Places that break the order in which records are sealed; the ends have a neighbour missing. */
        List<Integer> suspects() {
            List<Entry> entries = batch.entries();
            int last = entries.size() - 1;
            return IntStream.rangeClosed(0, last)
                    .filter(i -> i == 0
                            || i == last
                            || entries.get(i - 1).compareTo(entries.get(i)) > 0
                            || entries.get(i).compareTo(entries.get(i + 1)) > 0)
                    .limit(SUSPECTS)
                    .boxed()
                    .toList();
        }
    }
}
