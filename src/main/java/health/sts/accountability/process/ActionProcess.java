package health.sts.accountability.process;

import health.sts.accountability.Actions.Check;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.actions.ActionWorkflow;
import health.sts.engine.Processes;
import health.sts.engine.Variable;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code accountability-action}: its key, message and variables, and what actions ask of it. */
@Component
class ActionProcess implements ActionWorkflow {

    static final String KEY = "accountability-action";
    static final String CANCELLED = "accountability.actionCancelled";

    static final Variable<String> TITLE = Variable.text("title").max(200);
    static final Variable<String> DESCRIPTION = Variable.text("description").max(1000);
    static final Variable<String> OWNER = Variable.text("owner").max(64);
    static final Variable<String> DUE_ON = Variable.text("dueOn").max(10);
    static final Variable<String> CHECKER = Variable.text("checker").max(64);
    static final Variable<String> ABOUT = Variable.text("aboutBusinessKey").max(64);
    static final Variable<String> EVIDENCE = Variable.text("evidence").max(1000);
    static final Variable<String> EVIDENCE_LINK = Variable.text("evidenceLink").max(500);
    static final Variable<Check> CHECK_DECISION = Variable.choice("checkDecision", Check.class);
    static final Variable<String> CHECK_COMMENT = Variable.text("checkComment").max(1000);

    static final Variable<String> OWNER_USER_ID = Variable.text("ownerUserId");
    static final Variable<String> CHECKER_GROUP = Variable.text("checkerGroup");
    /** An ISO instant, read by the deadline of "Carry out action". */
    static final Variable<String> DUE_AT = Variable.text("dueAt");

    static final Variable<Boolean> EVIDENCE_ACCEPTED = Variable.bool("evidenceAccepted");

    private final Processes processes;

    ActionProcess(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(String id, OpenAction action) {
        Map<String, Object> variables = new HashMap<>();
        TITLE.put(variables, action.title());
        DESCRIPTION.put(variables, action.description());
        OWNER.put(variables, action.ownerUserId());
        DUE_ON.put(variables, action.dueOn().toString());
        CHECKER.put(variables, action.checker().group());
        if (action.aboutBusinessKey() != null) {
            ABOUT.put(variables, action.aboutBusinessKey());
        }
        processes.start(KEY, id, variables);
    }

    @Override
    public void cancel(String id) {
        processes.correlate(CANCELLED, id, Map.of());
    }
}
