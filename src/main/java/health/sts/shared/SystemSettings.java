package health.sts.shared;

import java.time.ZoneId;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What holds for the whole installation.
 *
 * @param timeZone the zone in which pages and mails give times, {@code sts.time-zone}
 * @param healthSystem the name in the page head, {@code sts.health-system}; empty shows none
 * @param currency the money of all budgets, {@code sts.currency}
 */
@ConfigurationProperties("sts")
public record SystemSettings(
        @DefaultValue("America/New_York") ZoneId timeZone,
        @DefaultValue("") String healthSystem,
        @DefaultValue("USD") Currency currency) {}
