package health.sts.certification.exam;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.certification.exam.ExamImportStore.Done;
import health.sts.certification.exam.ExamImportStore.Loaded;
import health.sts.certification.exam.ExamImportView.State;
import health.sts.certification.exam.ImportLine.Fate;
import health.sts.certification.exam.LineJudge.Judged;
import health.sts.people.csv.CsvColumn;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files of exam results: shown first, then each new result completes the step that awaits it, one transaction per
 * line. Loading a file twice changes nothing, because attempts are known by their id. Only training managers.
 */
@Service
public class ExamImports {

    /** Lines on one page. */
    public static final int PAGE = 100;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NEWEST = 20;

    private final ExamImportStore store;
    private final AwaitedExams awaited;
    private final LineTaker taker;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final SystemSettings settings;
    private final Clock clock;

    ExamImports(
            ExamImportStore store,
            AwaitedExams awaited,
            LineTaker taker,
            DecisionLedger ledger,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            SystemSettings settings,
            Clock clock) {
        this.store = store;
        this.awaited = awaited;
        this.taker = taker;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Columns of a file with what they hold. */
    public static Map<String, String> columns() {
        return CsvColumn.hints(ResultFile.Column.values());
    }

    /** An example row in the order of {@link #columns()}. */
    public static List<String> example() {
        return List.of(ResultFile.Column.values()).stream()
                .map(ResultFile.Column::example)
                .toList();
    }

    /**
     * Reads a file and keeps it for a day; nothing is recorded.
     *
     * @return the id of the import
     * @throws Refusal invalid, field {@code file}, where it cannot be read as a whole
     */
    public String preview(String fileName, byte[] content) {
        Actor me = manager();
        if (content.length == 0) {
            throw Refusal.invalid("file", "Choose a CSV file that is not empty.");
        }
        if (content.length > ResultFile.MOST_BYTES) {
            throw Refusal.invalid("file", "The file is larger than 1 MB. Split it; what was recorded before is known.");
        }
        ResultFile.read(content, settings.timeZone());
        String id = Ids.next("EXI");
        transaction.executeWithoutResult(status -> {
            store.forgetBefore(clock.instant().minus(KEPT));
            store.keep(
                    new Loaded(id, fileName(fileName), sha256(content), content, me.userId(), clock.instant(), null));
        });
        return id;
    }

    /** An import with a page of its lines. */
    public ExamImportView view(String id, long after) {
        Actor me = manager();
        return store.done(id).map(done -> done(done, after)).orElseGet(() -> {
            Loaded file = loaded(id);
            return file.appliedAt() == null ? preview(file, me, after) : underWay(file, after);
        });
    }

    /** Records what is new, line by line, as the person acting; a second call for the same import does nothing. */
    public void apply(String id) {
        Actor me = manager();
        if (store.done(id).isPresent()) {
            return;
        }
        Loaded file = loaded(id);
        boolean mine =
                Boolean.TRUE.equals(transaction.execute(status -> store.begin(id, me.userId(), clock.instant())));
        if (!mine) {
            throw Refusal.conflict("This import is being applied already. Open it again in a moment.");
        }
        List<Judged> judged = judge(file, me);
        List<ImportLine> others = judged.stream()
                .map(Judged::line)
                .filter(line -> line.fate() != Fate.NEW)
                .toList();
        transaction.executeWithoutResult(status -> store.insert(id, others));
        List<ImportLine> all = new ArrayList<>(others);
        judged.stream().filter(line -> line.line().fate() == Fate.NEW).forEach(line -> all.add(taker.take(id, line)));
        transaction.executeWithoutResult(status -> close(file, me, all));
    }

    /** The newest imports. */
    public List<ExamImportView> newest() {
        manager();
        return store.newest(NEWEST).stream()
                .map(done -> view(done, List.of(), State.DONE))
                .toList();
    }

    private void close(Loaded file, Actor me, List<ImportLine> lines) {
        Done done = new Done(
                file.id(),
                file.fileName(),
                file.sha256(),
                lines.size(),
                count(lines, Fate.TAKEN),
                count(lines, Fate.KNOWN),
                count(lines, Fate.REFUSED),
                me.userId(),
                clock.instant());
        store.insert(done);
        store.forget(file.id());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", done.fileName());
        content.put("sha256", done.sha256());
        content.put("lines", done.lines());
        content.put("recorded", done.taken());
        content.put("known", done.known());
        content.put("refused", done.refused());
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.IMPORT, "importExamResults", "APPLIED", "examImport", done.id(), content));
    }

    private List<Judged> judge(Loaded file, Actor me) {
        List<ResultLine> lines = ResultFile.read(file.content(), settings.timeZone());
        return new LineJudge(awaited.of(lines), me.userId(), clock.instant()).judge(lines);
    }

    private ExamImportView preview(Loaded file, Actor me, long after) {
        List<ImportLine> all = judge(file, me).stream()
                .map(Judged::line)
                .sorted(Comparator.comparingLong(ImportLine::line))
                .toList();
        return view(
                new Done(
                        file.id(),
                        file.fileName(),
                        file.sha256(),
                        all.size(),
                        count(all, Fate.NEW),
                        count(all, Fate.KNOWN),
                        count(all, Fate.REFUSED),
                        file.by(),
                        file.at()),
                all.stream()
                        .filter(line -> line.line() > after)
                        .limit(PAGE + 1L)
                        .toList(),
                State.PREVIEW);
    }

    private ExamImportView underWay(Loaded file, long after) {
        Map<Fate, Integer> counts = store.counts(file.id());
        int taken = counts.getOrDefault(Fate.TAKEN, 0);
        int known = counts.getOrDefault(Fate.KNOWN, 0);
        int refused = counts.getOrDefault(Fate.REFUSED, 0);
        return view(
                new Done(
                        file.id(),
                        file.fileName(),
                        file.sha256(),
                        taken + known + refused,
                        taken,
                        known,
                        refused,
                        file.by(),
                        file.at()),
                store.lines(file.id(), after, PAGE + 1),
                State.UNDER_WAY);
    }

    private ExamImportView done(Done done, long after) {
        return view(done, store.lines(done.id(), after, PAGE + 1), State.DONE);
    }

    private static ExamImportView view(Done done, List<ImportLine> lines, State state) {
        boolean more = lines.size() > PAGE;
        List<ImportLine> shown = more ? lines.subList(0, PAGE) : lines;
        return new ExamImportView(
                done.id(),
                state,
                done.fileName(),
                done.sha256(),
                done.by(),
                done.at(),
                done.lines(),
                done.taken(),
                done.known(),
                done.refused(),
                shown,
                more ? shown.get(PAGE - 1).line() : null);
    }

    private Loaded loaded(String id) {
        return store.loaded(id)
                .orElseThrow(
                        () -> Refusal.notFound(
                                "There is no import with this number. A file that is not applied is kept for a day; load it again."));
    }

    private Actor manager() {
        Actor me = currentActor.get();
        if (!me.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only training managers import exam results.");
        }
        return me;
    }

    private static int count(List<ImportLine> lines, Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
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
        return plain.isEmpty() ? "results.csv" : plain.substring(Math.max(0, plain.length() - 200));
    }
}
