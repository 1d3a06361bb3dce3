package health.sts.accountability.ledger;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.CaseStep;
import health.sts.engine.CurrentStep;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Inserts ledger lines: one statement each, no lock that writers would share. */
@Component
public class Ledger implements DecisionLedger {

    private static final String INSERT =
            """
            insert into ledger_line (acted_at, kind, step, step_name, outcome, actor, acting_role, on_behalf_of,
                subject_type, subject_id, business_key, process_key, process_version, version_tag,
                process_instance_id, task_id, decision_key, decision_version, rules, content, content_hash)
            values (:actedAt, :kind, :step, :stepName, :outcome, :actor, :role, :onBehalfOf,
                :subjectType, :subjectId, :businessKey, :processKey, :processVersion, :versionTag,
                :processInstance, :task, :decision, :decisionVersion, :rules, :content, :hash)
            """;

    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final CurrentStep step;
    private final EarlierSteps earlier;
    private final Clock clock;

    Ledger(JdbcClient jdbc, CurrentActor actor, CurrentStep step, EarlierSteps earlier, Clock clock) {
        this.jdbc = jdbc;
        this.actor = actor;
        this.step = step;
        this.earlier = earlier;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(LedgerEntry entry) {
        insert(entry, new Signed(roles(), null), step.find(), Optional.empty());
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordApart(LedgerEntry entry) {
        insert(entry, new Signed(roles(), null), step.find(), Optional.empty());
    }

    /** The line of a human task or start form, with the role it was done in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordStep(LedgerEntry entry, CaseStep at, Signed signed) {
        insert(entry, signed, Optional.of(at), Optional.empty());
    }

    /** The line of a refused attempt at a human task, which stays although the attempt rolls back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void recordBlocked(LedgerEntry entry, CaseStep at) {
        insert(entry, new Signed(roles(), null), Optional.of(at), Optional.empty());
    }

    /** The line of a decision table, with the rules that fired. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordRule(LedgerEntry entry, CaseStep at, RuleFired rule) {
        insert(entry, new Signed(null, null), Optional.of(at), Optional.of(rule));
    }

    private void insert(LedgerEntry entry, Signed signed, Optional<CaseStep> at, Optional<RuleFired> rule) {
        String content = CanonicalJson.of(entry.content());
        Map<String, Object> line = new HashMap<>();
        line.put("actedAt", SqlTime.of(clock.instant()));
        line.put("kind", entry.kind().name());
        line.put("step", entry.step());
        line.put("stepName", at.map(CaseStep::stepName).orElse(null));
        line.put("outcome", entry.outcome());
        line.put("actor", actor.get().userId());
        line.put("role", signed.role());
        line.put("onBehalfOf", signed.onBehalfOf());
        line.put("subjectType", entry.subjectType());
        line.put("subjectId", entry.subjectId());
        line.put(
                "businessKey",
                Optional.ofNullable(entry.businessKey())
                        .or(() -> at.map(CaseStep::businessKey))
                        .orElse(null));
        line.put("processKey", at.map(CaseStep::processKey).orElse(null));
        line.put("processVersion", at.map(CaseStep::processVersion).orElse(null));
        line.put("versionTag", at.map(CaseStep::versionTag).orElse(null));
        line.put("processInstance", at.map(CaseStep::processInstanceId).orElse(null));
        line.put("task", at.flatMap(CaseStep::taskId).orElse(null));
        line.put("decision", rule.map(RuleFired::decisionKey).orElse(null));
        line.put("decisionVersion", rule.map(RuleFired::decisionVersion).orElse(null));
        line.put("rules", rule.map(fired -> String.join(",", fired.ruleIds())).orElse(null));
        line.put("content", content);
        line.put("hash", CanonicalJson.hash(content));
        jdbc.sql(INSERT).params(line).update();
        earlier.grew((String) line.get("businessKey"));
    }

    private String roles() {
        Actor acting = actor.get();
        return acting.isSystem()
                ? null
                : acting.roles().stream().map(Role::group).sorted().collect(Collectors.joining(","));
    }
}
