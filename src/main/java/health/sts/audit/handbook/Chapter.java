package health.sts.audit.handbook;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.handbook.bpmn.ProcessView;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import health.sts.audit.handbook.form.FormView;
import java.util.List;
import java.util.Map;

/** One version of one process or decision table, with what stands beside it. */
public sealed interface Chapter {

    /** The version. */
    KeptModel model();

    /** All versions, newest first. */
    List<KeptModel> versions();

    /**
     * A process.
     *
     * @param forms the forms of its steps, in the order of the steps
     * @param tables the decision tables that it asks or explains itself by, with their version
     * @param calls the processes it calls, by key
     * @param calledBy the steps of other processes that call it
     * @param stepNames names of the steps of all processes of the capability, by id
     * @param ladder what happens when a task is late, rung by rung; empty where it has no tasks
     */
    record OfProcess(
            KeptModel model,
            List<KeptModel> versions,
            ProcessView process,
            List<FormView> forms,
            List<NamedTable> tables,
            Map<String, KeptModel> calls,
            List<Use> calledBy,
            Map<String, String> stepNames,
            List<String> ladder)
            implements Chapter {

        /** Who may not do this step, in words; empty where anybody of its roles may. */
        public String notBy(Node node) {
            return SeparationWords.of(node, stepNames);
        }

        /** The form of this key. */
        public FormView form(String key) {
            return forms.stream()
                    .filter(form -> form.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A decision table.
     *
     * @param usedBy the steps that ask it or name it
     */
    record OfTable(KeptModel model, List<KeptModel> versions, DecisionTableView table, List<Use> usedBy)
            implements Chapter {}

    /** A decision table as it stood beside a process. */
    record NamedTable(KeptModel model, DecisionTableView view) {}

    /** A step of another model that refers to this one. */
    record Use(KeptModel model, String step, String stepName) {}
}
