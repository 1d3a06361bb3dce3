package health.sts.people;

import health.sts.people.imports.ImportNews;
import health.sts.people.imports.ImportRun;
import health.sts.people.imports.ImportStore;
import health.sts.people.imports.RosterRights;
import health.sts.shared.Refusal;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way the roster changes: a file is previewed, applied as a whole by the person acting, and may be undone while
 * it is the last change. Programme managers and administrators may do this.
 */
@Service
@Transactional
public class RosterImports {

    private final ImportRun run;
    private final ImportStore store;
    private final RosterRights rights;
    private final ImportNews news;

    RosterImports(ImportRun run, ImportStore store, RosterRights rights, ImportNews news) {
        this.run = run;
        this.store = store;
        this.rights = rights;
        this.news = news;
    }

    /**
     * Reads a file and compares it with the roster, which stays as it is.
     *
     * @return the id of the import, also where the file is refused: {@link #find} tells
     */
    public String preview(ImportKind kind, InputStream file, String fileName) {
        return run.preview(kind, file, fileName, rights.importer());
    }

    /** Makes the file the roster. A second call for the same import does nothing. */
    public void apply(String importId) {
        String userId = rights.importer();
        ImportView view = known(importId);
        if (view.status() == ImportStatus.APPLIED) {
            return;
        }
        demandWaiting(view);
        news.applied(view, leavers(view, run.apply(view, userId)));
    }

    /** Restores exactly what was before the last import. A second call does nothing. */
    public void undo(String importId) {
        String userId = rights.importer();
        ImportView view = known(importId);
        if (view.status() == ImportStatus.UNDONE) {
            return;
        }
        news.undone(view, leavers(view, run.undo(view, userId)));
    }

    /** Drops a preview. A second call does nothing. */
    public void discard(String importId) {
        String userId = rights.importer();
        ImportView view = known(importId);
        if (view.status() == ImportStatus.DISCARDED) {
            return;
        }
        demandWaiting(view);
        run.discard(view, userId);
    }

    @Transactional(readOnly = true)
    public ImportView find(String importId) {
        return known(importId);
    }

    /** The first ids of what a waiting import would add, change or let go. */
    @Transactional(readOnly = true)
    public ImportDifferences differences(String importId, int limit) {
        return run.differences(known(importId), limit);
    }

    /** Problems in the order of lines, after the given line and problem; 0 and 0 give the first. */
    @Transactional(readOnly = true)
    public List<ImportProblem> problems(String importId, long afterLine, long afterProblem, int limit) {
        return store.problems(importId, afterLine, afterProblem, limit);
    }

    /** Imports, newest first, before the given one; null gives the newest. */
    @Transactional(readOnly = true)
    public List<ImportView> history(String before, int limit) {
        return store.history(before, limit);
    }

    private ImportView known(String importId) {
        return store.find(importId)
                .orElseThrow(() -> Refusal.notFound("There is no import with this number. See the list of imports."));
    }

    private static void demandWaiting(ImportView view) {
        if (view.status() != ImportStatus.PREVIEWED) {
            throw Refusal.conflict(
                    "This import is closed: " + view.status().title().toLowerCase(Locale.ROOT) + ".");
        }
    }

    private static List<String> leavers(ImportView view, List<String> keys) {
        return view.kind() == ImportKind.PHYSICIANS ? keys : List.of();
    }
}
