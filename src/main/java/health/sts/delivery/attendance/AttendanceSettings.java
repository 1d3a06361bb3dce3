package health.sts.delivery.attendance;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's assumptions about make-ups and pay (A), under {@code sts.delivery.attendance}.
 *
 * @param makeUpLeast shortest make-up that counts (standards: 45 minutes, one to one)
 * @param preparationMost hours of preparation that are paid, as a share of the session's length (domain rule D1)
 */
@ConfigurationProperties("sts.delivery.attendance")
public record AttendanceSettings(
        @DefaultValue("PT45M") Duration makeUpLeast, @DefaultValue("0.25") BigDecimal preparationMost) {}
