package health.sts.certification.register;

import health.sts.certification.CertificationSettings;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** When a certificate holds; days end in the zone of the health system. */
record Validity(Instant from, Instant until, Instant windowOpens) {

    static Validity from(Instant now, ZoneId zone, CertificationSettings settings) {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = endOfDay(from, settings.validity(), zone);
        return new Validity(
                from, until, until.atZone(zone).minus(settings.window()).toInstant());
    }

    /** The last second of the day that is so far from now. */
    static Instant endOfDay(Instant now, Period later, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .plus(later)
                .plusDays(1)
                .atStartOfDay(zone)
                .minusSeconds(1)
                .toInstant();
    }
}
