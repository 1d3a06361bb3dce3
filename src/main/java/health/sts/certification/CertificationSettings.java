package health.sts.certification;

import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's assumptions about certificates (A), all under {@code sts.certification}.
 *
 * @param validity how long a certificate holds (domain rule D4)
 * @param upgradeGrace how long after a major upgrade a certificate of an older version holds (D4)
 * @param window how long before the end recertification begins
 * @param reminderDays days before the end on which holder and training manager are reminded
 * @param certifiedShare percent of required seats that should be certified twelve weeks before go-live (P5.7)
 */
@ConfigurationProperties("sts.certification")
public record CertificationSettings(
        @DefaultValue("P12M") Period validity,
        @DefaultValue("P30D") Period upgradeGrace,
        @DefaultValue("P90D") Period window,
        @DefaultValue({"90", "60", "30", "7"}) List<Integer> reminderDays,
        @DefaultValue("80") int certifiedShare) {}
