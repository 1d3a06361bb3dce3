package health.sts.review.support;

import health.sts.review.ReviewSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** Formula D1 for support at the elbow: posts by physicians on shift, and what is left of them in a later week. */
@Component
class PostFormula {

    static final String VERSION = "D1-elbow-1";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCALE = 4;

    private final ReviewSettings review;
    private final SupportSettings support;

    PostFormula(ReviewSettings review, SupportSettings support) {
        this.review = review;
        this.support = support;
    }

    /**
     * What a department needs.
     *
     * @param onShift physicians on shift at the peak
     * @param fullPosts posts of week 1, not rounded
     * @param posts posts of this week, rounded up
     */
    record Need(BigDecimal onShift, BigDecimal fullPosts, int posts) {}

    Need of(int highAcuity, int others, int percent) {
        BigDecimal share = review.onShift().divide(HUNDRED);
        BigDecimal acute = share.multiply(BigDecimal.valueOf(highAcuity));
        BigDecimal rest = share.multiply(BigDecimal.valueOf(others));
        BigDecimal full = acute.divide(support.acutePer(), SCALE, RoundingMode.HALF_UP)
                .add(rest.divide(support.othersPer(), SCALE, RoundingMode.HALF_UP));
        return new Need(
                acute.add(rest).setScale(SCALE, RoundingMode.HALF_UP),
                full,
                full.multiply(BigDecimal.valueOf(percent))
                        .divide(HUNDRED)
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact());
    }
}
