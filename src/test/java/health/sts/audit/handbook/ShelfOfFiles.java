package health.sts.audit.handbook;

import health.sts.audit.KeptModels;
import health.sts.engine.DeployedModels.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kept models without a database: the files of the repository, or texts of a test, as deployed one after another. */
final class ShelfOfFiles implements KeptModels {

    private static final Instant BEGIN = Instant.parse("2027-01-04T08:00:00Z");

    private final Map<KeptModel, String> texts = new LinkedHashMap<>();
    int statements;

    /** All models of the repository in their first version. */
    static ShelfOfFiles ofRepository() {
        ShelfOfFiles shelf = new ShelfOfFiles();
        shelf.deploy("processes", 1, UnaryOperator.identity());
        shelf.deploy("forms", 1, UnaryOperator.identity());
        return shelf;
    }

    ShelfOfFiles deploy(String folder, int version, UnaryOperator<String> edit) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .forEach(file -> keep(file.toString(), version, edit.apply(text(file))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return this;
    }

    ShelfOfFiles keep(String resource, int version, String text) {
        String file = Path.of(resource).getFileName().toString();
        String key = file.substring(0, file.indexOf('.'));
        Kind kind = file.endsWith(".bpmn") ? Kind.PROCESS : file.endsWith(".dmn") ? Kind.DECISION : Kind.FORM;
        texts.put(
                new KeptModel(
                        kind + ":" + key + ":" + version,
                        kind,
                        key,
                        version,
                        "1.0." + version,
                        key,
                        resource,
                        BEGIN.plusSeconds(version),
                        "0".repeat(64)),
                text);
        return this;
    }

    Handbook handbook() {
        return new Handbook(this, new ModelShelf(this));
    }

    @Override
    public List<KeptModel> all() {
        statements++;
        return texts.keySet().stream()
                .sorted(Comparator.comparing((KeptModel model) -> model.kind().name())
                        .thenComparing(KeptModel::key)
                        .thenComparing(Comparator.comparing(KeptModel::version).reversed()))
                .toList();
    }

    @Override
    public Optional<KeptModel> find(Kind kind, String key, int version) {
        return byId(kind + ":" + key + ":" + version);
    }

    @Override
    public Optional<KeptModel> byId(String id) {
        statements++;
        return texts.keySet().stream().filter(model -> model.id().equals(id)).findFirst();
    }

    @Override
    public String text(KeptModel model) {
        statements++;
        return texts.get(model);
    }

    @Override
    public Map<String, String> texts(Collection<KeptModel> models) {
        statements++;
        return new ArrayList<>(models).stream().collect(Collectors.toMap(KeptModel::id, texts::get));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
