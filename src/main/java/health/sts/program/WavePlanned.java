package health.sts.program;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** A wave was added to a programme. Published in the transaction that added it, with its seats by specialty code. */
public record WavePlanned(String waveId, LocalDate goLiveDate, ZoneId zone, Map<String, Seats> seats) {}
