package health.sts.program;

import java.util.Map;

/**
 * The seats of a wave are others than before. Published in the transaction of the change.
 *
 * @param seats the whole new state by specialty code; a specialty that is not in it has no seats any longer
 */
public record WaveSeatsChanged(String waveId, Map<String, Seats> seats) {}
