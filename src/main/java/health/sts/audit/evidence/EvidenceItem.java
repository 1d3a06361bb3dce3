package health.sts.audit.evidence;

import java.util.Arrays;
import java.util.Optional;

/**
 * The 23 items of evidence that a programme must be able to show, each with its place in a pack. An item that no
 * capability records yet says so in every pack, so that nobody takes silence for absence.
 */
public enum EvidenceItem {
    CHARTER(1, "charter-and-approvals", "Charter and approvals with versions", NotYet.ALL),
    ROSTER(2, "roster-and-role-mapping", "Roster and role-mapping confirmations", "role-mapping confirmations"),
    RESOURCES(3, "resource-calculation", "Resource calculation, inputs and outputs", NotYet.NOTHING),
    BUDGET(
            4,
            "budget-and-delegation",
            "Budget versions, fair market value, approvals, delegation record",
            "budget versions, fair market value and approvals"),
    NOMINATION(5, "nomination-endorsement-eligibility", "Nomination, endorsement, eligibility", NotYet.NOTHING),
    AGREEMENT(6, "participation-agreement", "Signed participation agreement", NotYet.NOTHING),
    PAY_HOURS(7, "pay-hours", "Pay hours with independent confirmation", NotYet.NOTHING),
    CURRICULUM(8, "curriculum-and-exam-blueprint", "Curriculum versions and exam blueprint", NotYet.NOTHING),
    TRAINER_ATTEMPTS(9, "exam-and-teach-back-attempts", "Every exam and teach-back attempt", NotYet.NOTHING),
    CERTIFICATES(10, "certificates", "Certificates, suspensions, recertifications", NotYet.NOTHING),
    SESSIONS(11, "session-rosters", "Session rosters, minutes, co-signature", NotYet.NOTHING),
    LEARNER_ATTEMPTS(12, "learner-attempts", "Every learner attempt, fails included", NotYet.NOTHING),
    ACCESS(13, "access-decisions", "Access decisions with their facts", NotYet.NOTHING),
    WAIVERS(14, "waivers", "Waivers with both approvals and revocation", NotYet.NOTHING),
    READINESS(15, "readiness-and-go-no-go", "Readiness snapshots, attestations, go or no-go", NotYet.ALL),
    DECISION_LOG(16, "decision-log", "Decision log with votes, comments, conflicts", NotYet.ALL),
    TICKETS(17, "tickets-and-escalations", "Tickets and escalations", NotYet.NOTHING),
    METRICS(18, "metric-snapshots", "Metric snapshots with definitions and exclusions", NotYet.NOTHING),
    REVIEWS(19, "review-minutes-and-actions", "Review minutes and actions", NotYet.NOTHING),
    BLOCKED(20, "blocked-violations", "Violations of separated duties that were blocked", NotYet.NOTHING),
    RIGHTS(21, "user-and-role-changes", "Changes of users and roles", NotYet.NOTHING),
    FINDINGS(22, "findings", "Auditor findings and responses", NotYet.NOTHING),
    EXPORTS(23, "evidence-exports", "Exports of evidence: who, when, filter, hash", NotYet.NOTHING);

    private final int number;
    private final String slug;
    private final String title;
    private final String notYet;

    EvidenceItem(int number, String slug, String title, String notYet) {
        this.number = number;
        this.slug = slug;
        this.title = title;
        this.notYet = notYet;
    }

    /** The item with this number; illegal where there is none. */
    public static EvidenceItem of(int number) {
        return Arrays.stream(values())
                .filter(item -> item.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no item of evidence " + number));
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Whether some capability records this by now, in whole or in part. */
    public boolean recorded() {
        return !notYet.equals(NotYet.ALL);
    }

    /** The part that nothing records yet; empty where all of it is recorded, or nothing. */
    public Optional<String> partNotYetRecorded() {
        return notYet.equals(NotYet.ALL) || notYet.equals(NotYet.NOTHING) ? Optional.empty() : Optional.of(notYet);
    }

    /** The folder of the item in a pack, for example {@code 05-nomination-endorsement-eligibility/}. */
    public String folder() {
        return "%02d-%s/".formatted(number, slug);
    }

    /** How much of an item waits for its capability. */
    private static final class NotYet {
        private static final String ALL = "all";
        private static final String NOTHING = "";
    }
}
