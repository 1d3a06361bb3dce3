package health.sts.accountability.process;

import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.ledger.Ledger;
import health.sts.accountability.ledger.Signed;
import health.sts.engine.CaseGuard;
import health.sts.engine.CaseStep;
import health.sts.engine.TaskGuard;
import health.sts.engine.TaskStep;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes one ledger line for each human step, each start by a form and each decision table, whatever the capability. */
@Component
@Order(90)
class StepRecorder implements TaskGuard, CaseGuard {

    private final Ledger ledger;
    private final CurrentActor actor;

    StepRecorder(Ledger ledger, CurrentActor actor) {
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    public void completed(TaskStep task) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("form", given(task.submitted()));
        content.put("task", task.taskId());
        content.put("due", task.due() == null ? null : task.due().toString());
        String principal = task.variable(DutyGuard.ACTS_FOR) instanceof String person ? person : null;
        ledger.recordStep(
                new LedgerEntry(
                        task.property("records").map(Kind::valueOf).orElse(Kind.DECISION),
                        task.step(),
                        outcome(task.submitted()),
                        task.processProperty("subject").orElse(task.processKey()),
                        task.businessKey(),
                        task.businessKey(),
                        content),
                task.at(),
                new Signed(role(task), principal));
    }

    @Override
    public void started(CaseStep start, Map<String, Object> submitted) {
        ledger.recordStep(
                new LedgerEntry(
                        Kind.DECISION,
                        start.step(),
                        "STARTED",
                        start.processProperties().getOrDefault("subject", start.processKey()),
                        start.businessKey(),
                        start.businessKey(),
                        Map.of("form", given(submitted))),
                start,
                new Signed(groups(actor.get().roles()), null));
    }

    @Override
    public void ruled(CaseStep step, RuleFired rule) {
        Map<String, Object> content = new HashMap<>();
        content.put("inputs", rule.inputs());
        content.put("outputs", rule.outputs());
        content.put("rules", rule.ruleIds());
        content.put("versionTag", rule.versionTag());
        ledger.recordRule(
                new LedgerEntry(
                        Kind.RULE,
                        step.step(),
                        rule.outputs().values().stream()
                                .findFirst()
                                .map(String::valueOf)
                                .orElse("NONE"),
                        step.processProperties().getOrDefault("subject", step.processKey()),
                        step.businessKey(),
                        step.businessKey(),
                        content),
                step,
                rule);
    }

    /** The one role that lets the actor do the task, as the model says it; else all they hold. */
    private String role(TaskStep task) {
        Set<Role> roles = actor.get().roles();
        Set<String> groups = task.candidateGroups();
        return task.property("actsAs")
                .filter(group -> roles.stream().anyMatch(role -> role.group().equals(group)))
                .orElseGet(() -> roles.stream()
                        .map(Role::group)
                        .filter(groups::contains)
                        .findFirst()
                        .orElseGet(() -> groups(roles)));
    }

    private static String groups(Set<Role> roles) {
        return roles.stream().map(Role::group).sorted().collect(Collectors.joining(","));
    }

    private static Map<String, Object> given(Map<String, Object> form) {
        Map<String, Object> given = new LinkedHashMap<>(form);
        given.values().removeIf(java.util.Objects::isNull);
        return given;
    }

    private static String outcome(Map<String, Object> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().endsWith("Decision") && field.getValue() != null)
                .map(field -> field.getValue().toString())
                .findFirst()
                .orElse("DONE");
    }
}
