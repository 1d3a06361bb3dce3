package health.sts.review.pulse;

import health.sts.review.pulse.PulseResults.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the answers of a group add up to.
 *
 * @param specialtyCode null where the specialty is not kept
 * @param usable answers with all ten marks of usability, {@code usability} the sum of their scores
 * @param experienced answers with at least one mark of experience, {@code marks} their marks, {@code net} the sum of them
 */
record GroupSums(
        String specialtyCode,
        int answers,
        int usable,
        BigDecimal usability,
        int experienced,
        int marks,
        int net,
        int led,
        int agree,
        int asked,
        int burned) {

    static final GroupSums NONE = new GroupSums(null, 0, 0, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0);

    /** How many people a score is made of. */
    int people(Score score) {
        return switch (score) {
            case USABILITY -> usable;
            case EXPERIENCE -> experienced;
            case LEADERSHIP -> led;
            case BURNOUT -> asked;
        };
    }

    /** The score, with four digits; only where people answered. */
    BigDecimal value(Score score) {
        return switch (score) {
            case USABILITY -> usability.divide(BigDecimal.valueOf(usable), 4, RoundingMode.HALF_UP);
            case EXPERIENCE -> percent(net, marks);
            case LEADERSHIP -> percent(agree, led);
            case BURNOUT -> percent(burned, asked);
        };
    }

    GroupSums plus(GroupSums other) {
        return new GroupSums(
                null,
                answers + other.answers,
                usable + other.usable,
                usability.add(other.usability),
                experienced + other.experienced,
                marks + other.marks,
                net + other.net,
                led + other.led,
                agree + other.agree,
                asked + other.asked,
                burned + other.burned);
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
