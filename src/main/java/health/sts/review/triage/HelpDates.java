package health.sts.review.triage;

import health.sts.accountability.WorkCalendar;
import health.sts.review.InterventionKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when somebody should be helped, in working days of the site: 14 days (P8.5), a sprint two weeks (D8). */
@Component
class HelpDates {

    private static final String HELP = "P14D";
    private static final String SPRINT = "P2W";

    private final WorkCalendar calendar;

    HelpDates(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    Instant due(Instant from, InterventionKind kind, String siteId) {
        return calendar.due(
                from,
                kind == InterventionKind.SPRINT ? SPRINT : HELP,
                siteId == null ? WorkCalendar.DEFAULT : siteId,
                calendar.zone());
    }

    /** The same for many that begin at one moment. */
    Round round(Instant from) {
        return new Round(from);
    }

    /** Remembers what was asked, so that a calendar is read once for each site. */
    final class Round {

        private final Instant from;
        private final Map<String, Instant> known = new HashMap<>();

        private Round(Instant from) {
            this.from = from;
        }

        Instant due(InterventionKind kind, String siteId) {
            return known.computeIfAbsent(kind + " " + siteId, key -> HelpDates.this.due(from, kind, siteId));
        }
    }
}
