package health.sts.audit.handbook;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decision tables as people read them. The fragment {@code audit/decision-table :: table(view, fired)} shows one and marks
 * the rules that fired.
 */
@Component
public class DecisionTables {

    private final KeptModels kept;
    private final ModelShelf shelf;

    DecisionTables(KeptModels kept, ModelShelf shelf) {
        this.kept = kept;
        this.shelf = shelf;
    }

    /** The table as it stood in a version; empty where we have no such version or it is not a table. */
    public Optional<DecisionTableView> find(String key, int version) {
        return kept.find(Kind.DECISION, key, version).flatMap(this::view);
    }

    /** The table of a kept model; empty where it is not a table. */
    public Optional<DecisionTableView> view(KeptModel model) {
        return shelf.take(List.of(model)).get(model.id()) instanceof Readable.Table table
                ? Optional.of(table.view())
                : Optional.empty();
    }
}
