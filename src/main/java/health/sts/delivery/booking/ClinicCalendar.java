package health.sts.delivery.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When one physician sees patients or is away, in the zone of their site. */
public record ClinicCalendar(ZoneId zone, List<ClinicTime> times) {

    public ClinicCalendar {
        times = List.copyOf(times);
    }

    /** What is in the way of being elsewhere between two moments; half-open, so that back to back is free. */
    public Optional<ClinicTime> clash(Instant begin, Instant end) {
        return times.stream().filter(time -> time.overlaps(begin, end, zone)).findFirst();
    }
}
