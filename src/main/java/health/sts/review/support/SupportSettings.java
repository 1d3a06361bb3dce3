package health.sts.review.support;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's assumptions about support at the elbow (A), all under {@code sts.review.support}.
 *
 * @param acutePer physicians of high acuity on shift for one post in week 1 (D1, 1:2)
 * @param othersPer other physicians on shift for one post in week 1 (D1)
 * @param dayFrom when the first shift of a day begins, on the clocks of the site
 * @param dayUntil when the last one ends
 * @param shiftLength of one shift
 * @param firstAhead how long before go-live the first week is planned
 * @param nextAhead how long before its first day a later week is planned
 */
@ConfigurationProperties("sts.review.support")
public record SupportSettings(
        @DefaultValue("2") BigDecimal acutePer,
        @DefaultValue("5") BigDecimal othersPer,
        @DefaultValue("07:00") LocalTime dayFrom,
        @DefaultValue("19:00") LocalTime dayUntil,
        @DefaultValue("PT6H") Duration shiftLength,
        @DefaultValue("P14D") Period firstAhead,
        @DefaultValue("P2D") Period nextAhead) {}
