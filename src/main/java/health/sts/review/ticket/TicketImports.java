package health.sts.review.ticket;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.csv.CsvColumn;
import health.sts.review.ticket.ImportedTicket.Fate;
import health.sts.review.ticket.TicketImportStore.Loaded;
import health.sts.review.ticket.TicketJudge.Judged;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of a service desk: shown first, then taken as a whole by the person acting. Loading a file twice changes
 * nothing, because tickets are known by their id; what is open here and resolved there since is resolved here too. Training managers and connected systems.
 */
@Service
@Transactional
public class TicketImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NEWEST = 20;

    private final TicketImportStore imports;
    private final TicketJudge judge;
    private final TicketTaking taking;
    private final TicketJournal journal;
    private final TicketLadder ladder;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final SystemSettings settings;

    TicketImports(
            TicketImportStore imports,
            TicketJudge judge,
            TicketTaking taking,
            TicketJournal journal,
            TicketLadder ladder,
            DecisionLedger ledger,
            CurrentActor currentActor,
            SystemSettings settings) {
        this.imports = imports;
        this.judge = judge;
        this.taking = taking;
        this.journal = journal;
        this.ladder = ladder;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.settings = settings;
    }

    /** Columns of a file with what they hold. */
    public static Map<String, String> columns() {
        return CsvColumn.hints(TicketFile.Column.values());
    }

    /** An example row in the order of {@link #columns()}. */
    public static List<String> example() {
        return Stream.of(TicketFile.Column.values())
                .map(TicketFile.Column::example)
                .toList();
    }

    /**
     * Reads a file and keeps it for a day; no ticket is taken.
     *
     * @return the id of the import
     * @throws Refusal invalid, field {@code file}, where it cannot be read as a whole
     */
    public String preview(String fileName, byte[] content) {
        Loaded file = sent(fileName, content, loader());
        TicketFile.read(content, settings.timeZone(), file.at());
        imports.forgetBefore(file.at().minus(KEPT));
        imports.keep(file);
        return file.id();
    }

    /** An import with a page of its lines. */
    @Transactional(readOnly = true)
    public TicketImportView view(String id, long after) {
        Actor me = loader();
        return imports.done(id)
                .map(done -> done.showing(imports.lines(id, after, TicketImportView.PAGE + 1)))
                .orElseGet(() -> {
                    Loaded file = loaded(id);
                    List<ImportedTicket> lines =
                            judged(file, me).stream().map(Judged::line).toList();
                    return counted(file, false, file.by(), file.at(), lines)
                            .showing(lines.stream()
                                    .filter(line -> line.line() > after)
                                    .limit(TicketImportView.PAGE + 1L)
                                    .toList());
                });
    }

    /**
     * Takes a file at once, without a look before; for connected systems, which send the same tickets again and again.
     *
     * @return the id of the import
     */
    public String take(String fileName, InputStream sent) throws IOException {
        Actor me = loader();
        Loaded file = sent(fileName, sent.readNBytes(TicketFile.MOST_BYTES + 1), me);
        take(file, me);
        return file.id();
    }

    /** The first hundred lines that were refused. */
    @Transactional(readOnly = true)
    public List<ImportedTicket> refused(String id) {
        loader();
        return imports.refused(id, TicketImportView.PAGE);
    }

    /** Takes what is new and resolves what was resolved there; a second call does nothing. */
    public void apply(String id) {
        Actor me = loader();
        if (imports.done(id).isPresent()) {
            return;
        }
        Loaded file = loaded(id);
        if (!imports.take(id)) {
            throw Refusal.conflict("This file is being applied already. Open it again in a moment.");
        }
        take(file, me);
    }

    private void take(Loaded file, Actor me) {
        List<Judged> judged = judged(file, me);
        taking.take(judged, file.id(), me.userId());
        List<ImportedTicket> lines = judged.stream().map(TicketImports::settled).toList();
        TicketImportView done = counted(file, true, me.userId(), journal.now(), lines);
        imports.insert(done, lines);
        record(done);
        ladder.begin(
                judged.stream().map(Judged::ticket).filter(Objects::nonNull).toList());
    }

    /** The newest imports. */
    @Transactional(readOnly = true)
    public List<TicketImportView> newest() {
        loader();
        return imports.newest(NEWEST);
    }

    private Loaded sent(String fileName, byte[] content, Actor by) {
        if (content.length == 0) {
            throw Refusal.invalid("file", "Choose a CSV file that is not empty.");
        }
        if (content.length > TicketFile.MOST_BYTES) {
            throw Refusal.invalid("file", "The file is larger than 8 MB. Split it; what was taken before is known.");
        }
        return new Loaded(Ids.next("TKI"), fileName(fileName), sha256(content), content, by.userId(), journal.now());
    }

    private List<Judged> judged(Loaded file, Actor me) {
        Instant now = journal.now();
        return judge.judge(TicketFile.read(file.content(), settings.timeZone(), now), me.userId(), now);
    }

    private static ImportedTicket settled(Judged judged) {
        ImportedTicket line = judged.line();
        return switch (line.fate()) {
            case NEW -> settled(line, Fate.TAKEN, judged.ticket().id());
            case RESOLVES -> settled(line, Fate.RESOLVED, line.ticketId());
            case TAKEN, RESOLVED, KNOWN, REFUSED -> line;
        };
    }

    private static ImportedTicket settled(ImportedTicket line, Fate fate, String ticketId) {
        return new ImportedTicket(line.line(), line.externalId(), fate, line.sentence(), ticketId);
    }

    private static TicketImportView counted(
            Loaded file, boolean applied, String by, Instant at, List<ImportedTicket> lines) {
        return new TicketImportView(
                file.id(),
                applied,
                file.fileName(),
                file.sha256(),
                by,
                at,
                lines.size(),
                count(lines, Fate.NEW) + count(lines, Fate.TAKEN),
                count(lines, Fate.RESOLVES) + count(lines, Fate.RESOLVED),
                count(lines, Fate.KNOWN),
                count(lines, Fate.REFUSED),
                List.of(),
                null);
    }

    private static int count(List<ImportedTicket> lines, Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    private void record(TicketImportView done) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", done.fileName());
        content.put("sha256", done.sha256());
        content.put("lines", done.lines());
        content.put("taken", done.taken());
        content.put("resolved", done.resolved());
        content.put("known", done.known());
        content.put("refused", done.refused());
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.IMPORT, "importTickets", "APPLIED", "ticketImport", done.id(), content));
    }

    private Loaded loaded(String id) {
        return imports.loaded(id)
                .orElseThrow(
                        () -> Refusal.notFound(
                                "There is no import with this number. A file that is not applied is kept for a day; load it again."));
    }

    private Actor loader() {
        Actor me = currentActor.get();
        TicketRules.mayLoad(me);
        return me;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fileName(String name) {
        String plain = name == null
                ? ""
                : name.replaceAll("\\p{C}", "").replaceAll("^.*[/\\\\]", "").strip();
        return plain.isEmpty() ? "tickets.csv" : plain.substring(Math.max(0, plain.length() - 200));
    }
}
