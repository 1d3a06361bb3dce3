package health.sts.delivery.learning;

import java.math.BigDecimal;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Assumptions about learning (A), all under {@code sts.delivery.learning}.
 *
 * @param coachingHours least hours of coaching after the third failed attempt (domain rule D5)
 * @param labItems how many of the four things a learner personalises before the lab counts (P6.5)
 * @param firstAttemptsAfter how long after a class its learners' first attempts are handed on at the latest (D4)
 */
@ConfigurationProperties("sts.delivery.learning")
record LearningSettings(
        @DefaultValue("2") BigDecimal coachingHours,
        @DefaultValue("3") int labItems,
        @DefaultValue("P14D") Period firstAttemptsAfter) {}
