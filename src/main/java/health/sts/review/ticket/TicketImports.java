package health.sts.review.ticket;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.csv.CsvColumn;
import health.sts.review.ticket.ImportedTicket.Fate;
import health.sts.review.ticket.TicketImportStore.Loaded;
import health.sts.review.ticket.TicketJudge.Judged;
import health.sts.review.ticket.TicketStore.Happened;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * nothing, because tickets are known by their id. Training managers and connected systems.
 */
@Service
@Transactional
public class TicketImports {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NEWEST = 20;

    private final TicketImportStore imports;
    private final TicketJudge judge;
    private final TicketStore store;
    private final TicketJournal journal;
    private final TicketLadder ladder;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final SystemSettings settings;

    TicketImports(
            TicketImportStore imports,
            TicketJudge judge,
            TicketStore store,
            TicketJournal journal,
            TicketLadder ladder,
            DecisionLedger ledger,
            CurrentActor currentActor,
            SystemSettings settings) {
        this.imports = imports;
        this.judge = judge;
        this.store = store;
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
        Actor me = loader();
        if (content.length == 0) {
            throw Refusal.invalid("file", "Choose a CSV file that is not empty.");
        }
        if (content.length > TicketFile.MOST_BYTES) {
            throw Refusal.invalid("file", "The file is larger than 8 MB. Split it; what was taken before is known.");
        }
        Instant now = journal.now();
        TicketFile.read(content, settings.timeZone(), now);
        imports.forgetBefore(now.minus(KEPT));
        String id = Ids.next("TKI");
        imports.keep(new Loaded(id, fileName(fileName), sha256(content), content, me.userId(), now));
        return id;
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

    /** Takes what is new; a second call does nothing. */
    public void apply(String id) {
        Actor me = loader();
        if (imports.done(id).isPresent()) {
            return;
        }
        Loaded file = loaded(id);
        if (!imports.take(id)) {
            throw Refusal.conflict("This file is being applied already. Open it again in a moment.");
        }
        List<Judged> judged = judged(file, me);
        List<Ticket> tickets =
                judged.stream().map(Judged::ticket).filter(Objects::nonNull).toList();
        store.insert(tickets);
        List<Happened> events = new ArrayList<>();
        judged.stream().filter(one -> one.ticket() != null).forEach(one -> happened(one, id, events));
        store.insertEvents(events);
        List<ImportedTicket> lines = judged.stream().map(TicketImports::settled).toList();
        TicketImportView done = counted(file, true, me.userId(), journal.now(), lines);
        imports.insert(done, lines);
        record(done);
        ladder.begin(tickets);
    }

    /** The newest imports. */
    @Transactional(readOnly = true)
    public List<TicketImportView> newest() {
        loader();
        return imports.newest(NEWEST);
    }

    private List<Judged> judged(Loaded file, Actor me) {
        Instant now = journal.now();
        return judge.judge(TicketFile.read(file.content(), settings.timeZone(), now), me.userId(), now);
    }

    /** What the file says happened; all of it is recorded now, which readings as of earlier moments do not see. */
    private static void happened(Judged judged, String importId, List<Happened> events) {
        Ticket ticket = judged.ticket();
        events.add(new Happened(
                ticket.id(), 1, event(ticket, TicketEventKind.IMPORTED, TicketState.OPEN, null, importId)));
        if (ticket.state() == TicketState.RESOLVED) {
            events.add(new Happened(
                    ticket.id(),
                    2,
                    event(
                            ticket,
                            TicketEventKind.RESOLVED,
                            TicketState.RESOLVED,
                            judged.read().resolution(),
                            importId)));
        }
    }

    private static TicketEvent event(
            Ticket ticket, TicketEventKind kind, TicketState state, String reason, String importId) {
        return new TicketEvent(
                kind,
                reason,
                ticket.category(),
                ticket.severity(),
                state,
                null,
                null,
                importId,
                ticket.openedBy(),
                ticket.recordedAt());
    }

    private static ImportedTicket settled(Judged judged) {
        ImportedTicket line = judged.line();
        return line.fate() == Fate.NEW
                ? new ImportedTicket(
                        line.line(),
                        line.externalId(),
                        Fate.TAKEN,
                        line.sentence(),
                        judged.ticket().id())
                : line;
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
