package health.sts.audit.evidence;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the models that governed what a pack shows, each once: processes, decision tables and the forms of both. */
@Component
class ModelsInForce {

    private final KeptModels models;
    private final JdbcClient jdbc;

    ModelsInForce(KeptModels models, JdbcClient jdbc) {
        this.models = models;
        this.jdbc = jdbc;
    }

    /** Gives the names of the files, and names each version that is not kept. */
    List<String> write(PackZip zip, Seen seen) {
        Map<String, KeptModel> used = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Version version : seen.versions) {
            Optional<KeptModel> kept = models.find(version.kind(), version.key(), version.number());
            kept.ifPresentOrElse(
                    model -> used.put(model.id(), model),
                    () -> missing.add("%s version %d is not kept: it was deployed before this system kept models"
                            .formatted(version.key(), version.number())));
        }
        for (KeptModel process : List.copyOf(used.values())) {
            if (process.kind() == Kind.PROCESS) {
                formsOf(process).forEach(form -> used.put(form.id(), form));
            }
        }
        List<String> names = new ArrayList<>();
        used.values().stream()
                .sorted(Comparator.comparing(KeptModel::kind)
                        .thenComparing(KeptModel::key)
                        .thenComparing(KeptModel::version))
                .forEach(model -> {
                    String name = fileName(model);
                    zip.add(name, models.text(model));
                    names.add(name);
                });
        names.addAll(missing);
        return names;
    }

    /** Forms are bound by deployment: those of the same deployment that the process names. */
    private List<KeptModel> formsOf(KeptModel process) {
        String text = models.text(process);
        return jdbc
                .sql(
                        """
                        select f.id from model_kept f join model_kept p on p.deployment_id = f.deployment_id
                         where p.id = :process and f.kind = 'FORM' order by f.model_key
                        """)
                .param("process", process.id())
                .query(String.class)
                .list()
                .stream()
                .map(models::byId)
                .flatMap(Optional::stream)
                .filter(form -> text.contains("formRef=\"" + form.key() + "\""))
                .toList();
    }

    private static String fileName(KeptModel model) {
        String resource = model.resource();
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        return "models/%s-v%d.%s".formatted(FileNames.safe(model.key()), model.version(), FileNames.safe(ending));
    }

    /** One version of one model. */
    record Version(Kind kind, String key, int number) implements Comparable<Version> {

        private static final Comparator<Version> ORDER =
                Comparator.comparing(Version::kind).thenComparing(Version::key).thenComparing(Version::number);

        @Override
        public int compareTo(Version other) {
            return ORDER.compare(this, other);
        }
    }

    /** The versions that came by while lines and paths were written. */
    static final class Seen {

        private final TreeSet<Version> versions = new TreeSet<>();

        void line(LedgerLine line) {
            add(Kind.PROCESS, line.get("process_key"), line.get("process_version"));
            add(Kind.DECISION, line.get("decision_key"), line.get("decision_version"));
        }

        void flow(String processKey, int version) {
            versions.add(new Version(Kind.PROCESS, processKey, version));
        }

        private void add(Kind kind, String key, String version) {
            if (key != null && version != null) {
                versions.add(new Version(kind, key, Integer.parseInt(version)));
            }
        }
    }
}
