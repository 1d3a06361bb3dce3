package health.sts.audit.logs;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Pattern;

/** A ledger line that tells of a step of a case. */
record LedgerStep(
        long id,
        Instant at,
        String kind,
        String step,
        String stepName,
        String outcome,
        String actor,
        String role,
        String onBehalfOf,
        String subjectType,
        String subjectId,
        String businessKey,
        LoggedStep.ModelVersion model,
        String processInstance,
        String task,
        String decisionKey,
        String decisionVersion,
        String rules) {

    static final String COLUMNS =
            """
            id, acted_at, kind, step, step_name, outcome, actor, acting_role, on_behalf_of, subject_type, subject_id,
            business_key, process_key, process_version, version_tag, process_instance_id, task_id, decision_key,
            decision_version, rules
            """;

    /** Kinds of lines that say that a step was done; a blocked attempt or an escalation is none. */
    static final String KINDS = "('DECISION', 'ATTESTATION', 'RULE', 'CHANGE')";

    /** How nodes are named in models; other lines of a case tell of acts within a step. */
    private static final Pattern NODE = Pattern.compile("[a-zA-Z]*(Task|Event)_.+");

    static LedgerStep read(ResultSet row) throws SQLException {
        return new LedgerStep(
                row.getLong("id"),
                SqlTime.read(row, "acted_at"),
                row.getString("kind"),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("outcome"),
                row.getString("actor"),
                row.getString("acting_role"),
                row.getString("on_behalf_of"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("business_key"),
                new LoggedStep.ModelVersion(
                        row.getString("process_key"), row.getString("process_version"), row.getString("version_tag")),
                row.getString("process_instance_id"),
                row.getString("task_id"),
                row.getString("decision_key"),
                row.getString("decision_version"),
                row.getString("rules"));
    }

    boolean isNode() {
        return NODE.matcher(step).matches();
    }

    boolean isRule() {
        return kind.equals("RULE");
    }

    /** Who did it; a rule is applied by the system, whoever's step led to it. */
    String resource() {
        return isRule() ? LoggedStep.SYSTEM : actor;
    }
}
