package health.sts.recruitment;

import java.time.Instant;

/**
 * One trainer seat.
 *
 * @param state OPEN, HELD or FILLED
 * @param candidacyId whose seat it is, or null
 * @param candidate the candidate's name, or null
 * @param since how long it has been so
 */
public record SeatView(
        int number, boolean reserve, String state, String candidacyId, String candidate, String step, Instant since) {}
