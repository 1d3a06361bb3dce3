package health.sts.review.usage;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files of EHR use are taken.
 *
 * @param factor from which change of a daily figure against the period before it is worth a warning (A)
 * @param largest size of a file, unpacked
 * @param atOnce size up to which a file is worked on while its sender waits
 * @param interruptedAfter how long a run may be silent before it counts as interrupted and another may go on
 * @param kept how long a file that was not loaded is kept
 */
@ConfigurationProperties("sts.review.usage")
record UsageSettings(
        @DefaultValue("5") BigDecimal factor,
        @DefaultValue("256MB") DataSize largest,
        @DefaultValue("256KB") DataSize atOnce,
        @DefaultValue("PT2M") Duration interruptedAfter,
        @DefaultValue("P1D") Duration kept) {}
