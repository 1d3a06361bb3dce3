package health.sts.audit.flow;

import health.sts.audit.flow.ModelGraphs.Known;
import health.sts.audit.flow.PathRows.ActRow;
import health.sts.audit.flow.PathRows.FlowRow;
import health.sts.audit.flow.PathRows.Instance;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the true path of a case, also after the engine's history of it is gone. */
@Component
public class CasePaths {

    private final PathRows rows;
    private final ModelGraphs models;

    CasePaths(PathRows rows, ModelGraphs models) {
        this.rows = rows;
        this.models = models;
    }

    /**
     * The path of one process instance; a called process has its own. At most five statements. Empty where neither the
     * engine nor the record of flows knows the instance.
     */
    public Optional<CasePath> of(String processInstanceId) {
        return path(processInstanceId, rows.instance(processInstanceId));
    }

    /** The same for a page that has read the instance already: one statement less. */
    public Optional<CasePath> of(String processInstanceId, String businessKey, String modelId, boolean running) {
        return path(processInstanceId, Optional.of(new Instance(businessKey, modelId, running)));
    }

    private Optional<CasePath> path(String processInstanceId, Optional<Instance> instance) {
        List<FlowRow> flows = rows.flows(processInstanceId);
        return model(instance, flows).map(model -> {
            String key = instance.map(Instance::businessKey)
                    .or(() -> flows.stream().map(FlowRow::businessKey).findFirst())
                    .orElse(null);
            List<ActRow> acts = key == null ? List.of() : rows.acts(key, processInstanceId);
            PathBuilder path = new PathBuilder(model, flows, acts);
            return instance.isPresent()
                    ? path.fromHistory(
                            processInstanceId, key, instance.get().running(), rows.activities(processInstanceId))
                    : path.fromFlows(processInstanceId, key);
        });
    }

    private Optional<Known> model(Optional<Instance> instance, List<FlowRow> flows) {
        return instance.isPresent()
                ? models.byId(instance.get().modelId())
                : flows.stream().findFirst().flatMap(flow -> models.find(flow.key(), flow.version()));
    }
}
