package health.sts.engine;

import java.time.Instant;
import java.util.List;

/** The models as the engine has them: every version of every process, decision table and form. */
public interface DeployedModels {

    /** All versions that the engine holds, without their texts; a few statements. */
    List<DeployedModel> all();

    /** The text of a model, byte for byte as deployed. */
    byte[] content(DeployedModel model);

    /**
     * One version of one model.
     *
     * @param id the engine's id of this version, which history refers to
     * @param versionTag the model's own version, or null
     * @param name how people call it, or null for forms
     */
    record DeployedModel(
            Kind kind,
            String id,
            String key,
            int version,
            String versionTag,
            String name,
            String resource,
            String deploymentId,
            Instant deployedAt) {}

    /** The sorts of models. */
    enum Kind {
        PROCESS,
        DECISION,
        FORM
    }
}
