package health.sts.audit.verify;

import health.sts.audit.verify.Failure.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Records without a seal. The newest ones wait for it, also many of them after an hour without sealing; but one that is
 * older than records sealed already should have been sealed with them, so somebody put it in later. Two things tell its
 * age, each with ten minutes of grace for long transactions: the database's own time, which ledger lines carry, and its
 * id, since ids are given in order.
 */
final class Unsealed {

    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final byte[] RECORDED = "{\"recorded_at\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int TIME = "2027-01-04T12:00:00.123456Z".length();

    private final Failures failures;
    private final Deque<Seal> recent = new ArrayDeque<>();
    private long ledgerBefore;
    private long flowBefore;
    private String newestRecord = "";
    private long count;
    private long late;
    private long firstLate;

    Unsealed(Failures failures) {
        this.failures = failures;
    }

    void sealedAt(Instant moment) {
        Seal last = recent.peekLast();
        recent.addLast(new Seal(moment, last == null ? 0 : last.ledger, last == null ? 0 : last.flow));
        while (recent.peekFirst().at.isBefore(moment.minus(GRACE))) {
            Seal old = recent.removeFirst();
            ledgerBefore = old.ledger;
            flowBefore = old.flow;
        }
    }

    void sealed(char source, long recordId, byte[] text) {
        Seal seal = recent.peekLast();
        if (seal == null) {
            return;
        }
        if (source == 'L') {
            seal.ledger = Math.max(seal.ledger, recordId);
            String recorded = recorded(text);
            if (recorded.compareTo(newestRecord) < 0 && isLongBefore(recorded, newestRecord)) {
                late++;
                firstLate = late == 1 ? recordId : firstLate;
            }
            newestRecord = recorded.compareTo(newestRecord) > 0 ? recorded : newestRecord;
        } else {
            seal.flow = Math.max(seal.flow, recordId);
        }
    }

    void check(char source, long recordId, byte[] text) {
        count++;
        boolean early = recordId < (source == 'L' ? ledgerBefore : flowBefore);
        if (early || source == 'L' && isLongBefore(recorded(text), newestRecord)) {
            failures.add(new Failure(
                    Kind.INSERTED,
                    0,
                    source,
                    recordId,
                    0,
                    "The record carries no seal, although records more than ten minutes younger carry one: it was put in "
                            + "afterwards."));
        }
    }

    /** How many ledger lines were sealed behind lines more than ten minutes younger; long transactions do that as well. */
    long late() {
        return late;
    }

    long firstLate() {
        return firstLate;
    }

    long count() {
        return count;
    }

    private static boolean isLongBefore(String time, String newest) {
        try {
            return !time.isEmpty()
                    && !newest.isEmpty()
                    && Instant.parse(time).isBefore(Instant.parse(newest).minus(GRACE));
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    /** The time as text, which sorts like the times themselves; empty where there is none. */
    private static String recorded(byte[] text) {
        int end = RECORDED.length + TIME;
        boolean there = text.length > end && Arrays.equals(text, 0, RECORDED.length, RECORDED, 0, RECORDED.length);
        return there ? new String(text, RECORDED.length, TIME, StandardCharsets.US_ASCII) : "";
    }

    private static final class Seal {
        private final Instant at;
        private long ledger;
        private long flow;

        Seal(Instant at, long ledger, long flow) {
            this.at = at;
            this.ledger = ledger;
            this.flow = flow;
        }
    }
}
