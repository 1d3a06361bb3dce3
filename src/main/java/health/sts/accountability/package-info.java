/**
 * Everyone's duty, visible, dated and signed: the append-only decision ledger, who may not do what twice, deadlines in
 * working days, the escalation ladder, deputies, actions, notices and mail.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Accountability",
        allowedDependencies = {"shared", "engine"})
package health.sts.accountability;
