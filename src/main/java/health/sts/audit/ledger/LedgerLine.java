package health.sts.audit.ledger;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/** One line as it stands in the ledger; what the act did not have is null. */
public record LedgerLine(
        long id,
        Instant recordedAt,
        Instant actedAt,
        String kind,
        String step,
        String stepName,
        String outcome,
        String actor,
        String actingRole,
        String onBehalfOf,
        String subjectType,
        String subjectId,
        String businessKey,
        String processKey,
        Integer processVersion,
        String versionTag,
        String processInstanceId,
        String taskId,
        String decisionKey,
        Integer decisionVersion,
        String rules,
        String content,
        String contentHash) {

    static LedgerLine of(ResultSet row) throws SQLException {
        return new LedgerLine(
                row.getLong("id"),
                SqlTime.read(row, "recorded_at"),
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
                row.getString("process_key"),
                row.getObject("process_version", Integer.class),
                row.getString("version_tag"),
                row.getString("process_instance_id"),
                row.getString("task_id"),
                row.getString("decision_key"),
                row.getObject("decision_version", Integer.class),
                row.getString("rules"),
                row.getString("content"),
                row.getString("content_hash"));
    }

    /** What was done, as people call it: the step's name, else its id in words. */
    public String what() {
        if (stepName != null) {
            return stepName;
        }
        String words =
                step.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
