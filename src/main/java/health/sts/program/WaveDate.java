package health.sts.program;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A wave and when it goes live, for pages that need no more of it.
 *
 * @param daysToGo to the go-live date, in the wave's zone; negative after it
 */
public record WaveDate(String id, int number, String name, LocalDate goLiveDate, ZoneId zone, long daysToGo) {

    /** How lists call it: "Wave 2: Northern hospitals". */
    public String title() {
        return "Wave %d: %s".formatted(number, name);
    }
}
