package health.sts.audit.handbook;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.handbook.Chapter.OfProcess;
import health.sts.audit.handbook.Chapter.OfTable;
import health.sts.audit.handbook.changes.Change;
import health.sts.audit.handbook.changes.DecisionChanges;
import health.sts.audit.handbook.changes.ProcessChanges;
import health.sts.engine.DeployedModels.Kind;
import health.sts.shared.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The processes and decision tables as they really run, told in words: made from the deployed models, never written by
 * hand. Each question is a few statements, whatever the number of models.
 */
@Service
public class Handbook {

    private final KeptModels kept;
    private final ModelShelf shelf;

    Handbook(KeptModels kept, ModelShelf shelf) {
        this.kept = kept;
        this.shelf = shelf;
    }

    /** The newest version of every process and decision table that holds the words; all of them for an empty text. */
    public Contents contents(String search) {
        List<KeptModel> newest = newest(kept.all());
        return new ContentsReader(search).of(newest, shelf.take(newest));
    }

    /** The newest version of a process or decision table, with what changed since the one before. */
    public Reading newest(String key) {
        List<KeptModel> all = kept.all();
        return read(newestOf(key, all), null, all);
    }

    /**
     * One version.
     *
     * @param version as it stands in the address
     * @param from the version to compare with, as it stands in the address; null for the one before
     */
    public Reading version(String key, String version, String from) {
        List<KeptModel> all = kept.all();
        KeptModel newest = newestOf(key, all);
        return read(versionOf(newest, version, all), from, all);
    }

    private Reading read(KeptModel model, String from, List<KeptModel> all) {
        Chapter chapter = chapter(model, all);
        Optional<KeptModel> earlier = from == null || from.isBlank()
                ? chapter.versions().stream()
                        .filter(other -> other.version() < model.version())
                        .findFirst()
                : Optional.of(versionOf(model, from, all));
        return new Reading(
                chapter,
                earlier.orElse(null),
                earlier.map(other -> changes(chapter(other, all), chapter)).orElse(List.of()));
    }

    private Chapter chapter(KeptModel model, List<KeptModel> all) {
        return new ChapterReader(model, all, shelf)
                .chapter(model)
                .orElseThrow(() -> Refusal.notFound(
                        "“%s”, version %d, is neither a process nor a decision table that can be shown in words."
                                .formatted(model.name(), model.version())));
    }

    private static List<Change> changes(Chapter before, Chapter after) {
        if (before instanceof OfProcess was && after instanceof OfProcess is) {
            return ProcessChanges.between(was, is);
        }
        return before instanceof OfTable was && after instanceof OfTable is
                ? DecisionChanges.between(was.table(), is.table())
                : List.of();
    }

    private static List<KeptModel> newest(List<KeptModel> all) {
        Map<String, KeptModel> newest = new LinkedHashMap<>();
        all.stream()
                .filter(model -> model.kind() != Kind.FORM)
                .forEach(model -> newest.merge(
                        model.kind() + " " + model.key(),
                        model,
                        (one, other) -> one.version() > other.version() ? one : other));
        return List.copyOf(newest.values());
    }

    private static KeptModel newestOf(String key, List<KeptModel> all) {
        return newest(all).stream()
                .filter(model -> model.key().equals(key))
                .min(Comparator.comparing(KeptModel::kind))
                .orElseThrow(() -> Refusal.notFound(
                        "The handbook has no process or decision table of this name. Look for it in the list."));
    }

    private static KeptModel versionOf(KeptModel model, String version, List<KeptModel> all) {
        return all.stream()
                .filter(other -> other.kind() == model.kind() && other.key().equals(model.key()))
                .filter(other -> String.valueOf(other.version()).equals(version))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "“%s” has no such version. All its versions are listed on its page.".formatted(model.name())));
    }

    /**
     * A chapter and what changed.
     *
     * @param from the version it is compared with, or null where there is no earlier one
     * @param changes empty where nothing changed
     */
    public record Reading(Chapter chapter, KeptModel from, List<Change> changes) {}
}
