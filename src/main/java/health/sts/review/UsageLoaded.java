package health.sts.review;

import java.time.LocalDate;
import java.util.Set;

/**
 * Figures of EHR use were loaded; reviews that wait for them look again. Announced in the transaction that loads them.
 *
 * @param waves waves of the physicians in the file
 * @param until the day after the last day of the newest period in it
 */
public record UsageLoaded(String loadId, Set<String> waves, LocalDate until) {}
