package health.sts.people.imports;

import health.sts.people.ImportDifferences;
import health.sts.people.ImportKind;
import health.sts.people.ImportStatus;
import health.sts.people.ImportView;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of an import in the caller's transaction. Who may take them is the facade's question. */
@Component
public class ImportRun {

    private static final Duration PREVIEW_KEPT = Duration.ofDays(1);

    private final ImportStore store;
    private final SheetTables tables;
    private final Clock clock;

    ImportRun(ImportStore store, SheetTables tables, Clock clock) {
        this.store = store;
        this.tables = tables;
        this.clock = clock;
    }

    /** Reads and compares; the roster stays as it is. */
    public String preview(ImportKind kind, InputStream in, String fileName, String userId) {
        store.leftSince(clock.instant().minus(PREVIEW_KEPT)).forEach(left -> discard(left, Actor.SYSTEM.userId()));
        try (ImportFile file = ImportFile.of(in, fileName)) {
            store.insert(file, kind, userId, clock.instant());
            store.count(file.importId(), tables.stage(kind, file));
            return file.importId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the previewed file the roster; returns the keys of those who go. */
    public List<String> apply(ImportView view, String userId) {
        if (view.problems() > 0) {
            throw Refusal.conflict(
                    "Rows of this file are refused. Correct the file and load it again; nothing was changed.");
        }
        if (!view.current() || !store.advance(view.importId())) {
            throw Refusal.conflict("The roster has changed since this preview was made. Load the file again to see what"
                    + " would change now; nothing was changed.");
        }
        List<String> gone = tables.apply(view.kind(), view.importId());
        store.applied(view.importId(), userId, clock.instant());
        return gone;
    }

    /** Restores what was before; returns the keys of those who were active only through the import. */
    public List<String> undo(ImportView view, String userId) {
        if (!view.undoable() || !store.advance(view.importId())) {
            throw Refusal.conflict(
                    "Only the last change of the roster can be undone, and this import is not the last.");
        }
        List<String> leavers = tables.undo(view.kind(), view.importId());
        store.closed(view.importId(), ImportStatus.UNDONE, userId, clock.instant());
        return leavers;
    }

    /** Drops a preview that was not applied. */
    public void discard(ImportView view, String userId) {
        tables.forget(view.kind(), view.importId());
        store.deleteProblems(view.importId());
        store.closed(view.importId(), ImportStatus.DISCARDED, userId, clock.instant());
    }

    /** The first keys of the rows of a preview that would be added, changed or let go. */
    public ImportDifferences differences(ImportView view, int limit) {
        String id = view.importId();
        return new ImportDifferences(
                tables.keys(view.kind(), id, "NEW", limit),
                tables.keys(view.kind(), id, "CHANGED", limit),
                tables.goneKeys(view.kind(), id, limit));
    }
}
