/**
 * History that can be read, checked and taken away: the exact path of each case, case search and timeline, kept models,
 * seals and their verification, evidence packs, event logs, findings, handbook. Capabilities contribute through
 * {@link health.sts.audit.AuditSource}; this module knows none of them.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "engine", "accountability"})
package health.sts.audit;
