package health.sts.audit.handbook;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The models that stood beside a version of a model: models of one capability are deployed together and refer to each
 * other as they stood at that moment, so each is the newest that was deployed no later.
 */
record Edition(String capability, List<KeptModel> models) {

    static Edition around(KeptModel model, List<KeptModel> all) {
        String capability = capability(model);
        TreeMap<String, KeptModel> inForce = new TreeMap<>();
        all.stream()
                .filter(other -> capability(other).equals(capability))
                .filter(other -> !other.deployedAt().isAfter(model.deployedAt()))
                .sorted(Comparator.comparingInt(KeptModel::version))
                .forEach(other -> inForce.put(other.kind() + " " + other.key(), other));
        inForce.put(model.kind() + " " + model.key(), model);
        return new Edition(capability, List.copyOf(inForce.values()));
    }

    /** The folder of a model's resource, for example "recruitment"; "other" where it lies in none. */
    static String capability(KeptModel model) {
        String[] path = model.resource().split("/");
        return path.length < 2 ? "other" : path[path.length - 2];
    }

    List<KeptModel> of(Kind kind) {
        return models.stream().filter(model -> model.kind() == kind).toList();
    }

    Optional<KeptModel> find(Kind kind, String key) {
        return of(kind).stream().filter(model -> model.key().equals(key)).findFirst();
    }
}
