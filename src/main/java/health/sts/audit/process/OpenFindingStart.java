package health.sts.audit.process;

import health.sts.audit.findings.FindingView;
import health.sts.audit.findings.Findings;
import health.sts.audit.findings.OpenFinding;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** "Finding opened": writes the finding down, whether it was started on a page or by REST. */
@Component("openFindingStart")
class OpenFindingStart implements ExecutionListener {

    private static final String OUR_KEYS = "FND-[0-9A-Z]{10}";

    private final Findings findings;

    OpenFindingStart(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getProcessBusinessKey() == null) {
            execution.setProcessBusinessKey(Ids.next("FND"));
        } else if (!execution.getProcessBusinessKey().matches(OUR_KEYS)) {
            throw Refusal.invalid("businessKey", "Leave the business key empty; the finding gets an id of its own.");
        }
        FindingView finding = findings.opened(execution.getProcessBusinessKey(), asked(execution));
        FindingProcess.ANSWER_DUE_AT.set(execution, finding.dueAt().toString());
        FindingProcess.OWNER_USER_ID.set(execution, finding.owner());
    }

    private static OpenFinding asked(DelegateExecution execution) {
        return new OpenFinding(
                FindingProcess.TITLE.required(execution),
                FindingProcess.DESCRIPTION.required(execution),
                FindingProcess.SEVERITY.required(execution),
                FindingProcess.OWNER.required(execution),
                day(FindingProcess.DUE_ON.required(execution)),
                FindingProcess.ABOUT_TYPE.required(execution),
                FindingProcess.ABOUT_ID.optional(execution).orElse(null));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("dueOn", "Write the last day as YYYY-MM-DD, for example 2027-05-01.");
        }
    }
}
