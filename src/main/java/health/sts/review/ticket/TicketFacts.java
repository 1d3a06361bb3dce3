package health.sts.review.ticket;

import java.time.Instant;
import java.util.Map;

/** What triage and the support plan ask about tickets; one statement each. */
public interface TicketFacts {

    /** Training-gap tickets by physician id, opened in a stretch of time by people of a wave. */
    Map<String, Integer> trainingGaps(String waveId, Instant from, Instant until);

    /** All tickets of a wave opened in a stretch of time. */
    int count(String waveId, Instant from, Instant until);
}
