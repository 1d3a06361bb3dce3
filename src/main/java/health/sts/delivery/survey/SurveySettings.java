package health.sts.delivery.survey;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When surveys run (A), under {@code sts.delivery.survey}; how many answers are needed is a setting of the whole module.
 *
 * @param open how long it can be answered (P6.6)
 * @param reminder how long before its end who has not answered is reminded
 */
@ConfigurationProperties("sts.delivery.survey")
record SurveySettings(@DefaultValue("P3D") Duration open, @DefaultValue("P1D") Duration reminder) {}
