package health.sts.audit.process;

import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import health.sts.audit.findings.FindingWorkflow;
import health.sts.audit.findings.OpenFinding;
import health.sts.engine.OpenTask;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import health.sts.engine.Variable;
import health.sts.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code audit-finding}: its key, message and variables, and what findings ask of it. */
@Component
class FindingProcess implements FindingWorkflow {

    static final String KEY = "audit-finding";
    static final String WITHDRAWN = "audit.findingWithdrawn";

    static final Variable<String> TITLE = Variable.text("title").max(200);
    static final Variable<String> DESCRIPTION = Variable.text("description").max(2000);
    static final Variable<Severity> SEVERITY = Variable.choice("severity", Severity.class);
    static final Variable<String> OWNER = Variable.text("owner").max(64);
    static final Variable<String> DUE_ON = Variable.text("dueOn").max(10);
    static final Variable<About> ABOUT_TYPE = Variable.choice("aboutType", About.class);
    static final Variable<String> ABOUT_ID = Variable.text("aboutId").max(64);
    static final Variable<String> ANSWER = Variable.text("answer").max(2000);
    static final Variable<Judgement> JUDGE_DECISION = Variable.choice("judgeDecision", Judgement.class);
    static final Variable<String> JUDGE_REMARK = Variable.text("judgeRemark").max(1000);

    static final Variable<String> OWNER_USER_ID = Variable.text("ownerUserId");
    /** An ISO instant, read by the deadline of "Answer finding". */
    static final Variable<String> ANSWER_DUE_AT = Variable.text("answerDueAt");

    static final Variable<Boolean> ANSWER_SUFFICIENT = Variable.bool("answerSufficient");

    static final String JUDGE = "userTask_judgeAnswer";

    private final Processes processes;
    private final TaskDesk tasks;

    FindingProcess(Processes processes, TaskDesk tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void start(String id, OpenFinding finding) {
        Map<String, Object> variables = new HashMap<>();
        TITLE.put(variables, finding.title());
        DESCRIPTION.put(variables, finding.description());
        SEVERITY.put(variables, finding.severity());
        OWNER.put(variables, finding.owner());
        DUE_ON.put(variables, finding.dueOn().toString());
        ABOUT_TYPE.put(variables, finding.aboutType());
        if (finding.aboutId() != null) {
            ABOUT_ID.put(variables, finding.aboutId());
        }
        processes.start(KEY, id, variables);
    }

    @Override
    public void judge(String id, Judgement judgement, String remark) {
        OpenTask task = tasks.ofCase(id).stream()
                .filter(open -> open.step().equals(JUDGE))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.conflict(
                                "This finding has no answer to judge, or somebody has judged it already. Nothing was changed."));
        Map<String, Object> form = new HashMap<>();
        JUDGE_DECISION.put(form, judgement);
        if (remark != null && !remark.isBlank()) {
            JUDGE_REMARK.put(form, remark.strip());
        }
        tasks.complete(task.id(), form);
    }

    @Override
    public void withdraw(String id) {
        processes.correlate(WITHDRAWN, id, Map.of());
    }
}
