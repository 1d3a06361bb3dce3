package health.sts.audit.evidence;

import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.Subject;
import health.sts.audit.evidence.document.Paper;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes evidence packs. A pack is written as it is read, of one state of the database, and kept nowhere; the ledger keeps
 * who made it, about what, and the hash of its manifest.
 */
@Service
public class EvidencePacks {

    /** How many past packs a page shows. */
    public static final int PAGE = 20;

    private static final int MOST_AT_ONCE = 2;
    private static final int LONGEST_YEARS = 10;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final ScopeReader scopes;
    private final PackWriter writer;
    private final PackJournal journal;
    private final PackPeople people;
    private final SealedLines sealedLines;
    private final TransactionTemplate oneState;
    private final Clock clock;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    EvidencePacks(
            ScopeReader scopes,
            PackWriter writer,
            PackJournal journal,
            PackPeople people,
            SealedLines sealedLines,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scopes = scopes;
        this.writer = writer;
        this.journal = journal;
        this.people = people;
        this.sealedLines = sealedLines;
        this.clock = clock;
        this.oneState = new TransactionTemplate(transactions);
        this.oneState.setReadOnly(true);
        this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The name of the file for a scope, without ending. */
    public String fileName(EvidenceScope scope) {
        String of = scope instanceof Period period
                ? STAMP.format(period.from()) + "-" + STAMP.format(period.until())
                : ScopeText.id(scope);
        return "evidence-%s-%s".formatted(ScopeText.kind(scope), FileNames.safe(of));
    }

    /**
     * Writes a pack. What cannot be made is refused before the first byte; what breaks off later leaves a ZIP without an
     * end and a line that says so.
     *
     * @param file gives the stream, once; it is left open
     */
    public void write(EvidenceScope scope, Paper paper, Opening file) {
        check(scope);
        if (!turns.tryAcquire()) {
            throw Refusal.conflict("Two evidence packs are being made at this moment. Nothing was made for you;"
                    + " try again when one of them is done.");
        }
        try {
            Instant now = clock.instant();
            Pack pack = new Pack(
                    "EVP-" + STAMP.format(now) + "-" + Ids.next("").substring(1),
                    scopes.read(scope),
                    paper,
                    people.acting(),
                    now,
                    sealedLines.newest());
            journal.started(pack);
            write(pack, file);
        } finally {
            turns.release();
        }
    }

    private void write(Pack pack, Opening file) {
        PackWriter.Written written;
        try {
            OutputStream out = file.open();
            written = oneState.execute(status -> writer.write(pack, out));
            out.flush();
        } catch (IOException broken) {
            journal.brokeOff(pack, broken);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error broken) {
            journal.brokeOff(pack, broken);
            throw broken;
        }
        journal.completed(pack, written);
    }

    private void check(EvidenceScope scope) {
        if (scope instanceof Period period) {
            require(period.from().isBefore(period.until()), "until", "The last day lies before the first.");
            Instant longest = period.from()
                    .atZone(ZoneOffset.UTC)
                    .plusYears(LONGEST_YEARS)
                    .plusDays(1)
                    .toInstant();
            require(
                    !period.until().isAfter(longest),
                    "until",
                    "A pack covers at most %d years. Choose a later first day.".formatted(LONGEST_YEARS));
        }
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Refusal.invalid(field, sentence);
        }
    }

    /** What a pack about one decision would be about; empty where the ledger has no such line. */
    @Transactional(readOnly = true)
    public Optional<DecisionLine> decision(long ledgerLine) {
        return scopes.line(ledgerLine);
    }

    /** Peer trainers, physicians and waves whose name or id contains the text, at most 50. */
    @Transactional(readOnly = true)
    public List<Subject> search(String text) {
        return scopes.search(text);
    }

    /** Packs made before one, newest first, at most {@link #PAGE}; null begins with the newest. */
    @Transactional(readOnly = true)
    public List<PastPack> past(String before) {
        return journal.before(before, PAGE);
    }

    /** Gives the stream of the file when everything is ready to be written. */
    @FunctionalInterface
    public interface Opening {
        OutputStream open() throws IOException;
    }
}
