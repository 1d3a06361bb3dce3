package health.sts.accountability.process;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.OpenAction;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** "Action opened": writes the action down, whether it was started on a page, in Tasklist or by REST. */
@Component("openActionStart")
class OpenActionStart implements ExecutionListener {

    private static final String OUR_KEYS = "ACT-[0-9A-Z]{10}";

    private final Actions actions;

    OpenActionStart(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getProcessBusinessKey() == null) {
            execution.setProcessBusinessKey(Ids.next("ACT"));
        } else if (!execution.getProcessBusinessKey().matches(OUR_KEYS)) {
            throw Refusal.invalid("businessKey", "Leave the business key empty; the action gets an id of its own.");
        }
        ActionView action = actions.opened(execution.getProcessBusinessKey(), asked(execution));
        ActionProcess.DUE_AT.set(execution, action.dueAt().toString());
        ActionProcess.OWNER_USER_ID.set(execution, action.owner());
        ActionProcess.CHECKER_GROUP.set(execution, action.checker().group());
    }

    private static OpenAction asked(DelegateExecution execution) {
        return new OpenAction(
                ActionProcess.TITLE.required(execution),
                ActionProcess.DESCRIPTION.required(execution),
                ActionProcess.OWNER.required(execution),
                day(ActionProcess.DUE_ON.required(execution)),
                Role.ofGroup(ActionProcess.CHECKER.required(execution)).orElse(null),
                ActionProcess.ABOUT.optional(execution).orElse(null));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("dueOn", "Write the due date as YYYY-MM-DD, for example 2027-05-01.");
        }
    }
}
