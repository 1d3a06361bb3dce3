package health.sts.demo.recruitment;

import java.util.Arrays;
import java.util.Optional;

/** The human steps of recruitment, with the days that people of the demonstration take at least and at most. */
enum Step {
    CONSENT("userTask_giveConsent", 1, 3),
    ENDORSE("userTask_endorseCandidate", 1, 4),
    RATE("userTask_rateCandidate", 1, 4),
    CONFLICT("userTask_reviewConflict", 1, 4),
    RELEASE("userTask_releaseTime", 1, 6),
    SIGN("userTask_signAgreement", 1, 6),
    COUNTERSIGN("userTask_countersignAgreement", 1, 5),
    APPOINT("userTask_appointTrainer", 0, 2);

    private final String node;
    private final int least;
    private final int most;

    Step(String node, int least, int most) {
        this.node = node;
        this.least = least;
        this.most = most;
    }

    static Optional<Step> of(String node) {
        return Arrays.stream(values()).filter(step -> step.node.equals(node)).findFirst();
    }

    boolean leadsTo(Step next) {
        return switch (this) {
            case ENDORSE -> next == CONFLICT || next == RELEASE;
            case RELEASE -> next == SIGN;
            case SIGN -> next == COUNTERSIGN;
            case COUNTERSIGN -> next == APPOINT;
            case CONSENT, RATE, CONFLICT, APPOINT -> false;
        };
    }

    /** Days this person takes, the same every time. */
    int days(int luck) {
        return least + luck % (most - least + 1);
    }
}
