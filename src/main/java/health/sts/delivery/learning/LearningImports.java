package health.sts.delivery.learning;

import health.sts.delivery.learning.ImportedLine.Fate;
import health.sts.delivery.learning.LearningImportStore.Done;
import health.sts.delivery.learning.LearningImportStore.Loaded;
import health.sts.delivery.learning.LearningImportView.State;
import health.sts.delivery.learning.LearningJudge.Judged;
import health.sts.people.csv.CsvColumn;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files of an LMS: shown first, then recorded as the person acting. Loading a file twice changes nothing, because
 * records are known by their id. Evaluators, training managers and connected systems.
 */
@Service
public class LearningImports {

    /** Lines on one page. */
    public static final int PAGE = 100;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int NEWEST = 20;

    private final LearningImportStore store;
    private final LearningPeople people;
    private final LearningRun run;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final SystemSettings settings;
    private final Clock clock;

    LearningImports(
            LearningImportStore store,
            LearningPeople people,
            LearningRun run,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            SystemSettings settings,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.run = run;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Columns of a file with what they hold. */
    public static Map<String, String> columns() {
        return CsvColumn.hints(LearningFile.Column.values());
    }

    /** An example row in the order of {@link #columns()}. */
    public static List<String> example() {
        return Stream.of(LearningFile.Column.values())
                .map(LearningFile.Column::example)
                .toList();
    }

    /**
     * Reads a file and keeps it for a day; nothing is recorded.
     *
     * @return the id of the import
     * @throws Refusal invalid, field {@code file}, where it cannot be read as a whole
     */
    public String preview(String fileName, byte[] content) {
        Actor me = recorder();
        if (content.length == 0) {
            throw Refusal.invalid("file", "Choose a CSV file that is not empty.");
        }
        if (content.length > LearningFile.MOST_BYTES) {
            throw Refusal.invalid("file", "The file is larger than 8 MB. Split it; what was recorded before is known.");
        }
        LearningFile.read(content, settings.timeZone());
        String id = Ids.next("LIM");
        transaction.executeWithoutResult(status -> {
            store.forgetBefore(clock.instant().minus(KEPT));
            store.keep(
                    new Loaded(id, fileName(fileName), sha256(content), content, me.userId(), clock.instant(), null));
        });
        return id;
    }

    /** An import with a page of its lines. */
    public LearningImportView view(String id, long after) {
        Actor me = recorder();
        return store.done(id).map(done -> view(done, after, State.DONE)).orElseGet(() -> {
            Loaded file = loaded(id);
            return file.appliedAt() == null
                    ? preview(file, me, after)
                    : view(counted(file, store.counts(file.id())), after, State.UNDER_WAY);
        });
    }

    /** Records what is new, as the person acting; a large file goes on behind the pages. A second call does nothing. */
    public void apply(String id) {
        Actor me = recorder();
        if (store.done(id).isPresent()) {
            return;
        }
        Loaded file = loaded(id);
        boolean mine =
                Boolean.TRUE.equals(transaction.execute(status -> store.begin(id, me.userId(), clock.instant())));
        if (!mine) {
            throw Refusal.conflict("This import is being applied already. Open it again in a moment.");
        }
        run.start(file, me, judge(file, me));
    }

    /** The newest imports. */
    public List<LearningImportView> newest() {
        recorder();
        return store.newest(NEWEST).stream()
                .map(done -> view(done, List.of(), State.DONE))
                .toList();
    }

    private List<Judged> judge(Loaded file, Actor me) {
        List<LearningLine> lines = LearningFile.read(file.content(), settings.timeZone());
        return new LearningJudge(people.of(lines), me.userId(), clock.instant(), settings.timeZone()).judge(lines);
    }

    private LearningImportView preview(Loaded file, Actor me, long after) {
        List<ImportedLine> all = judge(file, me).stream()
                .map(Judged::line)
                .sorted(Comparator.comparingLong(ImportedLine::line))
                .toList();
        Map<Fate, Integer> counts = LearningRun.count(all);
        counts.put(Fate.TAKEN, counts.getOrDefault(Fate.NEW, 0));
        return view(
                counted(file, counts),
                all.stream()
                        .filter(line -> line.line() > after)
                        .limit(PAGE + 1L)
                        .toList(),
                State.PREVIEW);
    }

    private static Done counted(Loaded file, Map<Fate, Integer> counts) {
        int taken = counts.getOrDefault(Fate.TAKEN, 0);
        int known = counts.getOrDefault(Fate.KNOWN, 0);
        int refused = counts.getOrDefault(Fate.REFUSED, 0);
        return new Done(
                file.id(),
                file.fileName(),
                file.sha256(),
                taken + known + refused,
                taken,
                known,
                refused,
                file.by(),
                file.at());
    }

    private LearningImportView view(Done done, long after, State state) {
        return view(done, store.lines(done.id(), after, PAGE + 1), state);
    }

    private static LearningImportView view(Done done, List<ImportedLine> lines, State state) {
        boolean more = lines.size() > PAGE;
        List<ImportedLine> shown = more ? lines.subList(0, PAGE) : lines;
        return new LearningImportView(
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

    private Actor recorder() {
        Actor me = currentActor.get();
        LearningRules.mayRecord(me);
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
        return plain.isEmpty() ? "lms.csv" : plain.substring(Math.max(0, plain.length() - 200));
    }
}
