package health.sts.review.usage;

import health.sts.people.csv.CsvColumn;
import health.sts.review.usage.UsageFiles.Spooled;
import health.sts.review.usage.UsageLoad.State;
import health.sts.review.usage.UsageProblem.Kind;
import health.sts.shared.BackgroundWork.Progress;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files of EHR use: checked first, then loaded as the person acting, whole or not at all. The same file twice is one
 * load. A file that says something else of a physician and period than an earlier one replaces it from then on, with a
 * reason; the earlier stays. Large files are worked on behind the pages.
 */
@Service
public class UsageLoads {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NAME = 200;

    private final UsageLoadStore store;
    private final UsageFiles files;
    private final UsageProblemStore problems;
    private final UsageRun run;
    private final UsageRights rights;
    private final TransactionTemplate transaction;

    UsageLoads(
            UsageLoadStore store,
            UsageFiles files,
            UsageProblemStore problems,
            UsageRun run,
            UsageRights rights,
            TransactionTemplate transaction) {
        this.store = store;
        this.files = files;
        this.problems = problems;
        this.run = run;
        this.rights = rights;
        this.transaction = transaction;
    }

    /** Columns of a file with what they hold. */
    public static Map<String, String> columns() {
        return CsvColumn.hints(UsageColumn.values());
    }

    /** An example row in the order of {@link #columns()}. */
    public static List<String> example() {
        return Arrays.stream(UsageColumn.values()).map(UsageColumn::example).toList();
    }

    /**
     * Keeps a file and has it checked; the same file again gives the load it has.
     *
     * @return the id of the load
     * @throws Refusal invalid, field {@code file}, where it is empty or too large
     */
    public String take(String fileName, InputStream sent) throws IOException {
        String me = rights.loader();
        String id = keep(fileName, sent, me);
        UsageLoad load = get(id);
        if (load.state() == State.CHECKING) {
            run.check(load, me, () -> {});
        }
        return id;
    }

    /** The same for a connected system: without problems it is loaded at once; what it would replace needs a reason. */
    public String takeAndLoad(String fileName, InputStream sent, String reason) throws IOException {
        String me = rights.loader();
        String why = typed(reason);
        String id = keep(fileName, sent, me);
        UsageLoad load = get(id);
        if (load.state() == State.CHECKING) {
            run.check(load, me, () -> go(id, me, why));
        } else if (load.state() == State.CHECKED || load.interrupted()) {
            go(id, me, why);
        }
        return id;
    }

    /** Loads a checked file; does nothing where it is loaded or under way, goes on where its run was interrupted. */
    public void load(String id, String reason) {
        String me = rights.loader();
        UsageLoad load = get(id);
        switch (load.state()) {
            case CHECKED -> {
                String why = typed(reason);
                if (load.corrects() && why == null) {
                    throw Refusal.invalid("reason", "This file replaces figures. Say why, in at least 10 characters.");
                }
                run.load(load, me, why);
            }
            case CHECKING -> run.check(load, me, () -> {});
            case LOADING -> run.load(load, me, load.reason());
            case REFUSED, STOPPED ->
                throw Refusal.conflict("This file cannot be loaded. Correct it and send it again.");
            case LOADED -> {}
        }
    }

    /** One file. */
    public UsageLoad view(String id) {
        rights.reader();
        return get(id);
    }

    /** Newest first, those before the given one. */
    public List<UsageLoad> list(String before, int most) {
        rights.reader();
        return store.list(before, most);
    }

    /** What was found of one kind, after a number, in the order it was found; -1 for the first. */
    public List<UsageProblem> problems(String id, Kind kind, int after, int most) {
        rights.readerOfLines();
        return problems.list(id, kind, after, most);
    }

    /** How far this node is with a file. */
    public Progress progress(UsageLoad load) {
        return new Progress(
                "Figures of EHR use",
                Math.min(load.linesDone(), load.lines()),
                load.lines(),
                load.state() == State.LOADING ? "Bringing in lines" : "Checking lines");
    }

    /** Whether the person acting may load. */
    public boolean mayLoad() {
        return rights.mayLoad();
    }

    private void go(String id, String me, String why) {
        UsageLoad load = get(id);
        if (load.state() == State.LOADING || load.state() == State.CHECKED && (!load.corrects() || why != null)) {
            run.load(load, me, load.state() == State.LOADING ? load.reason() : why);
        }
    }

    private String keep(String fileName, InputStream sent, String me) throws IOException {
        try (Spooled file = files.spool(sent)) {
            Optional<UsageLoad> same = store.same(file.sha256());
            if (same.isPresent()) {
                return same.get().id();
            }
            String id = Ids.next("USL");
            transaction.executeWithoutResult(status -> {
                store.left().forEach(files::forget);
                store.insert(id, plain(fileName), file, me);
                files.keep(id, file);
            });
            return id;
        }
    }

    private UsageLoad get(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no load with this number."));
    }

    private static String typed(String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "Write the reason in 10 to 1,000 characters.");
        }
        return text;
    }

    private static String plain(String name) {
        String text = name == null
                ? ""
                : name.replaceAll("\\p{C}", "").replaceAll("^.*[/\\\\]", "").strip();
        return text.isEmpty() ? "ehr-use.csv" : text.substring(Math.max(0, text.length() - LONGEST_NAME));
    }
}
