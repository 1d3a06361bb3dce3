package health.sts.review.support;

import health.sts.program.WaveDate;
import health.sts.review.ActivePhysicians;
import health.sts.review.support.TicketTrend.Week;
import health.sts.review.ticket.TicketFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Counts tickets per active physician and day in the two weeks before one that is planned. */
@Component
class TicketCounts {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private final TicketFacts tickets;
    private final ActivePhysicians active;
    private final Clock clock;

    TicketCounts(TicketFacts tickets, ActivePhysicians active, Clock clock) {
        this.tickets = tickets;
        this.active = active;
        this.clock = clock;
    }

    /** The week before, as far as it has gone, against the one before that; nothing where there were no two. */
    TicketTrend before(WaveDate wave, int week) {
        return week < 3 ? TicketTrend.NONE : new TicketTrend(count(wave, week - 1), count(wave, week - 2));
    }

    private Week count(WaveDate wave, int week) {
        Instant from = start(wave, week);
        Instant end = start(wave, week + 1);
        Instant now = clock.instant();
        Instant until = now.isBefore(end) ? now : end;
        return new Week(
                tickets.count(wave.id(), from, until),
                active.of(wave.id(), until).size(),
                BigDecimal.valueOf(Math.max(0, Duration.between(from, until).toHours()))
                        .divide(HOURS_A_DAY, 2, RoundingMode.HALF_UP));
    }

    private static Instant start(WaveDate wave, int week) {
        return WeekPlanner.start(wave, week).atStartOfDay(wave.zone()).toInstant();
    }
}
