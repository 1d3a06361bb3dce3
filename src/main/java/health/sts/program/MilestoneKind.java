package health.sts.program;

import java.time.Period;

/**
 * The dates that hang on a wave's go-live, in the order of time. Every distance is an assumption (A) that
 * {@code sts.program.milestones} can replace, except the two readiness checks taken from a real programme's practice.
 */
public enum MilestoneKind {
    RESOURCE_PLANNING_STARTS("Resource planning starts", Period.ofWeeks(-44), true),
    BUDGET_SUBMITTED("Budget goes for approval", Period.ofWeeks(-40), true),
    RECRUITMENT_OPENS("Trainer recruitment opens", Period.ofWeeks(-36), true),
    RECRUITMENT_CLOSES("Trainer recruitment closes", Period.ofWeeks(-26), true),
    READINESS_90("Readiness check, 90 days before", Period.ofDays(-90), true),
    CERTIFICATION_DONE("Trainers certified", Period.ofWeeks(-12), true),
    REGISTRATION_OPENS("Class registration opens", Period.ofWeeks(-10), true),
    READINESS_60("Readiness check, 60 days before", Period.ofDays(-60), false),
    TRAINING_STARTS("Peer-led classes start", Period.ofWeeks(-8), true),
    REGISTRATION_CLOSES("Class registration closes", Period.ofWeeks(-7), true),
    READINESS_30("Readiness check, 30 days before", Period.ofDays(-30), false),
    READINESS_14("Readiness check, 14 days before", Period.ofDays(-14), true),
    ATTESTATION_DUE("Chiefs attest readiness", Period.ofDays(-10), true),
    GO_NO_GO("Last readiness check, access decision and go/no-go", Period.ofDays(-7), true),
    GO_LIVE("Go-live", Period.ZERO, false),
    REVIEW_30("30-day review", Period.ofDays(30), true),
    REVIEW_60("60-day review", Period.ofDays(60), true),
    REVIEW_90("90-day review", Period.ofDays(90), true),
    WAVE_CLOSES("Wave closes", Period.ofDays(100), true);

    private final String title;
    private final Period offset;
    private final boolean assumed;

    MilestoneKind(String title, Period offset, boolean assumed) {
        this.title = title;
        this.offset = offset;
        this.assumed = assumed;
    }

    /** How the milestone is written for people. */
    public String title() {
        return title;
    }

    Period offset() {
        return offset;
    }

    boolean assumed() {
        return assumed;
    }
}
