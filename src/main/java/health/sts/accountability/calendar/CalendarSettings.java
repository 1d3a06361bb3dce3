package health.sts.accountability.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the health system lives.
 *
 * @param country whose public holidays count: a code that Jollyday knows, for example {@code us} or {@code de}
 */
@ConfigurationProperties("sts.calendar")
record CalendarSettings(@DefaultValue("us") String country) {}
