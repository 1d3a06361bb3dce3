package health.sts.audit.logs;

import health.sts.audit.AuditSource;
import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.Subject;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads cases with their steps, some at a time, so that it needs the same memory for any number of them. */
@Component
class CaseReader {

    private static final int AT_ONCE = 200;

    private final CaseHeads heads;
    private final StepRows rows;
    private final KeptModels models;
    private final ObjectProvider<AuditSource> sources;

    CaseReader(CaseHeads heads, StepRows rows, KeptModels models, ObjectProvider<AuditSource> sources) {
        this.heads = heads;
        this.rows = rows;
        this.models = models;
        this.sources = sources;
    }

    /** Hands on every case that the filter finds, within the caller's transaction. */
    void read(LogFilter filter, Consumer<LoggedCase> to) {
        Map<String, ModelVersion> versions = new HashMap<>();
        for (KeptModel model : models.all()) {
            versions.put(
                    model.id(), new ModelVersion(model.key(), String.valueOf(model.version()), model.versionTag()));
        }
        Batch batch = new Batch(filter, versions, to);
        heads.inHistory(filter, batch::version, batch::take);
        heads.onlyInLedger(filter, batch::take);
        batch.end();
    }

    private final class Batch {

        private final LogFilter filter;
        private final Map<String, ModelVersion> versions;
        private final Consumer<LoggedCase> to;
        private final List<CaseHead> waiting = new ArrayList<>(AT_ONCE);

        Batch(LogFilter filter, Map<String, ModelVersion> versions, Consumer<LoggedCase> to) {
            this.filter = filter;
            this.versions = versions;
            this.to = to;
        }

        /** Of a model that was never kept, the engine's id itself says key and number. */
        ModelVersion version(String definition) {
            return versions.computeIfAbsent(definition, id -> {
                String[] parts = id.split(":");
                return new ModelVersion(parts[0], parts.length > 1 ? parts[1] : null, null);
            });
        }

        void take(CaseHead head) {
            waiting.add(head);
            if (waiting.size() == AT_ONCE) {
                end();
            }
        }

        void end() {
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, CaseSteps> steps = new LinkedHashMap<>();
            waiting.forEach(head -> steps.put(head.id(), new CaseSteps()));
            rows.read(waiting, steps, this::version);
            Set<String> elsewhere = rows.elsewhere(steps.values());
            Map<String, List<Subject>> subjects = subjects();
            for (CaseHead head : waiting) {
                List<LoggedStep> inOrder = steps.get(head.id()).inOrder(filter.gateways(), elsewhere::contains);
                to.accept(new LoggedCase(
                        head.id(),
                        head.keyed(),
                        head.roots().isEmpty() ? null : head.roots().get(0),
                        head.model(),
                        head.startedAt(),
                        head.endedAt(),
                        head.state(),
                        subjects.getOrDefault(head.id(), List.of()),
                        inOrder));
            }
            waiting.clear();
        }

        private Map<String, List<Subject>> subjects() {
            List<String> keys =
                    waiting.stream().filter(CaseHead::keyed).map(CaseHead::id).toList();
            Map<String, List<Subject>> found = new HashMap<>();
            sources.forEach(source -> source.subjectsOfAll(keys)
                    .forEach((key, subjects) -> found.computeIfAbsent(key, each -> new ArrayList<>(2))
                            .addAll(subjects)));
            return found;
        }
    }
}
