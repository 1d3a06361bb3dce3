package health.sts.people;

import java.time.ZoneId;

/**
 * A hospital or clinic of a health system.
 *
 * @param country ISO 3166 code of the holiday calendar
 * @param region part of the country with holidays of its own, or null
 */
public record SiteView(
        String siteId, String healthSystem, String name, ZoneId timeZone, String country, String region) {}
