package health.sts.review;

import java.math.BigDecimal;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The programme's assumptions about reviews and sustainment (A), all under {@code sts.review}; cut-offs of triage and taper
 * are rows of the decision tables, targets belong to the metrics.
 *
 * @param smallCell answers below which a survey shows nothing (domain, chapter 5)
 * @param pulseOpen how long a pulse takes answers (P8.3)
 * @param pulseExtension how much longer, once, where too few answered (P8.3)
 * @param leastResponse share of the invited in percent below which a pulse is extended (P8.3)
 * @param sprintAbove share of a specialty in intensive help, in percent, above which it gets a sprint (D8)
 * @param onShift share of a roster on shift at the peak, in percent (D1)
 * @param elbowHours hours of at-the-elbow support after which a trainer gets no more shifts (domain, chapter 8)
 * @param refresher how often a learner needs a refresher (P9.4)
 * @param recertificationAhead how long before expiry a recertification should run (P9.1)
 */
@ConfigurationProperties("sts.review")
public record ReviewSettings(
        @DefaultValue("5") int smallCell,
        @DefaultValue("P10D") Period pulseOpen,
        @DefaultValue("P7D") Period pulseExtension,
        @DefaultValue("30") BigDecimal leastResponse,
        @DefaultValue("25") BigDecimal sprintAbove,
        @DefaultValue("35") BigDecimal onShift,
        @DefaultValue("40") int elbowHours,
        @DefaultValue("P12M") Period refresher,
        @DefaultValue("P30D") Period recertificationAhead) {}
