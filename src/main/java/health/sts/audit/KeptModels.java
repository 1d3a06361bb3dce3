package health.sts.audit;

import health.sts.engine.DeployedModels.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every model that ever governed a case, kept by us: a case can be retold, and a decision checked against its rules, even
 * after the engine has deleted the deployment. Kept at each start, insert-only, each with a ledger line that holds its
 * SHA-256.
 */
public interface KeptModels {

    /** All kept versions, newest of each model first; without texts, one statement. */
    List<KeptModel> all();

    /**
     * One version by the number that the ledger and history name; the newest, where the engine gave the number again after
     * a deployment was deleted.
     */
    Optional<KeptModel> find(Kind kind, String key, int version);

    /** One version by the engine's id of it. */
    Optional<KeptModel> byId(String id);

    /** The text, byte for byte as deployed: BPMN, DMN or form JSON. */
    String text(KeptModel model);

    /** The texts of several versions by their ids; one statement. */
    Map<String, String> texts(Collection<KeptModel> models);

    /**
     * One version of one model.
     *
     * @param id the engine's id of this version, which history refers to
     * @param versionTag the model's own version, or null
     * @param name how people call it; the key where the model has no name
     * @param sha256 of the text, in hex
     */
    record KeptModel(
            String id,
            Kind kind,
            String key,
            int version,
            String versionTag,
            String name,
            String resource,
            Instant deployedAt,
            String sha256) {}
}
