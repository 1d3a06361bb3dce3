package health.sts.audit.findings;

import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import java.time.LocalDate;

/**
 * What an auditor says when opening a finding.
 *
 * @param owner user id of the person who answers
 * @param dueOn the last day for the answer, which still counts
 * @param aboutId the business key of a case or the number of a ledger line; null for a general finding
 */
public record OpenFinding(
        String title,
        String description,
        Severity severity,
        String owner,
        LocalDate dueOn,
        About aboutType,
        String aboutId) {}
