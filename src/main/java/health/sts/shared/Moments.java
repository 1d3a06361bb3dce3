package health.sts.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Moments as people type them and files write them. */
public final class Moments {

    private Moments() {}

    /**
     * A moment with an offset, or without one in a zone.
     *
     * @throws Refusal invalid, with the field's name, where it is not one
     */
    public static Instant read(String typed, ZoneId zone, String field) {
        String text = typed.strip().replaceFirst("(?<=\\d)[ ](?=\\d)", "T");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException unreadable) {
                throw Refusal.invalid(
                        field,
                        "Write the time as YYYY-MM-DD HH:MM, for example 2027-05-01 14:30, with an offset like -05:00 where it is not ours.");
            }
        }
    }
}
