package health.sts.program;

import java.time.LocalDate;
import java.time.ZoneId;

/** When a wave goes live, for rules that need no more of it. */
public record GoLive(String waveId, LocalDate date, ZoneId zone) {}
