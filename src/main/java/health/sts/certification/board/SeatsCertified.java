package health.sts.certification.board;

import java.util.Map;

/**
 * How many of the seats a wave cannot do without have a certified trainer. A trainer too many in one specialty does not
 * fill the seat of another.
 */
public record SeatsCertified(int certified, int required) {

    /** Counts by specialty code. */
    public static SeatsCertified of(Map<String, Integer> required, Map<String, Integer> valid) {
        return new SeatsCertified(
                required.entrySet().stream()
                        .mapToInt(seat -> Math.min(seat.getValue(), valid.getOrDefault(seat.getKey(), 0)))
                        .sum(),
                required.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Whether a share in percent is reached; nothing to fill is not reached. */
    public boolean reaches(int percent) {
        return required > 0 && 100L * certified >= (long) percent * required;
    }
}
