package health.sts.audit.verify;

import health.sts.audit.verify.Failure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.LongConsumer;

/**
 * Checks a sealed ledger in one pass over its file, holding one batch at a time: every record against its leaf, the
 * leaves against the root of their batch, each batch's signature and its link to the one before, and the heads kept
 * outside.
 */
public final class Verifier {

    private static final String FIRST_LINE = "STS-LEDGER\t1";
    private static final long NEWS_EVERY = 1_000;

    private final Lines lines;
    private final LongConsumer progress;
    private final Failures failures = new Failures();
    private final Chain chain;
    private final Unsealed unsealed = new Unsealed(failures);
    private long records;
    private boolean ended;

    private Verifier(Lines lines, Outside outside, LongConsumer progress) {
        this.lines = lines;
        this.progress = progress;
        this.chain = new Chain(outside, failures);
    }

    /**
     * Reads the file to its end.
     *
     * @param progress is told now and then how many records were read
     * @throws Unreadable where the file is not a sealed ledger
     */
    public static Verdict verify(InputStream file, Outside outside, LongConsumer progress) throws IOException {
        return new Verifier(Lines.of(file), outside, progress).verdict();
    }

    private Verdict verdict() throws IOException {
        if (!lines.next() || !(lines.field(0) + "\t" + lines.field(1)).equals(FIRST_LINE)) {
            throw new Unreadable("This is not a sealed ledger: the first line is not STS-LEDGER 1.");
        }
        while (lines.next()) {
            if (ended) {
                throw lines.unreadable("stands behind the end");
            }
            line();
        }
        if (!ended) {
            failures.add(Failure.atBatch(
                    Kind.TRUNCATED,
                    0,
                    0,
                    "The file breaks off after line %,d: its last line, END, is missing.".formatted(lines.number())));
        }
        chain.compareNewerHeads();
        chain.solve();
        failures.tellMovedFromChanged();
        progress.accept(records + unsealed.count());
        return chain.verdict(records, unsealed);
    }

    private void line() throws IOException {
        switch (lines.field(0)) {
            case "K" -> chain.key(lines.field(1), lines.field(2));
            case "B" -> batch();
            case "L", "F" -> record();
            case "U" -> waiting();
            case "END" -> end();
            default -> throw lines.unreadable("begins with none of K, B, L, F, U and END");
        }
        if ((records + unsealed.count()) % NEWS_EVERY == 0) {
            progress.accept(records + unsealed.count());
        }
    }

    private void batch() throws Unreadable {
        Head head = head();
        chain.open(head);
        unsealed.sealedAt(head.sealedAt());
    }

    private Head head() throws Unreadable {
        try {
            return new Head(
                    lines.longField(1),
                    lines.longField(2),
                    Math.toIntExact(lines.longField(3)),
                    lines.field(4),
                    lines.field(5),
                    Instant.parse(lines.field(6)),
                    lines.field(7),
                    lines.field(8));
        } catch (DateTimeException | ArithmeticException notAHead) {
            throw lines.unreadable("is not a seal");
        }
    }

    private void record() throws Unreadable {
        records++;
        byte[] text = lines.rest(4);
        boolean missing = text.length == 1 && text[0] == '-';
        Entry entry = new Entry(
                lines.longField(1),
                lines.field(0).charAt(0),
                lines.longField(2),
                lines.field(3),
                missing ? null : Merkle.leaf(text));
        chain.take(entry);
        unsealed.sealed(entry.source(), entry.recordId(), text);
    }

    private void waiting() throws Unreadable {
        chain.close();
        String source = lines.field(1);
        if (!source.equals("L") && !source.equals("F")) {
            throw lines.unreadable("names no known records");
        }
        unsealed.check(source.charAt(0), lines.longField(2), lines.rest(3));
    }

    private void end() throws Unreadable {
        chain.close();
        ended = true;
        if (lines.longField(1) != chain.batches()
                || lines.longField(2) != records
                || lines.longField(3) != unsealed.count()) {
            failures.add(Failure.atBatch(
                    Kind.TRUNCATED,
                    0,
                    0,
                    ("The file should hold %s batches, %s sealed and %s unsealed records, and holds %d, %d and %d: lines were "
                                    + "cut out of it.")
                            .formatted(
                                    lines.field(1),
                                    lines.field(2),
                                    lines.field(3),
                                    chain.batches(),
                                    records,
                                    unsealed.count())));
        }
    }
}
