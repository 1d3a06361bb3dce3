package health.sts.accountability.calendar;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the health system lives.
 *
 * @param country whose public holidays count: a code that Jollyday knows, for example {@code us} or {@code de}
 * @param zone the zone in which its days begin and end
 */
@ConfigurationProperties("sts.calendar")
record CalendarSettings(@DefaultValue("us") String country, @DefaultValue("America/Chicago") ZoneId zone) {}
