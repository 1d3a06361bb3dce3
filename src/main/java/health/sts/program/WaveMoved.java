package health.sts.program;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The go-live of a wave is at another time, and so is every deadline that hangs on it. Published in the transaction of
 * the change; {@link Waves#get} gives the new milestones.
 *
 * @param zone the time zone that now holds
 */
public record WaveMoved(String waveId, LocalDate oldDate, LocalDate newDate, ZoneId zone) {}
