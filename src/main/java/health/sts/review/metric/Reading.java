package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import java.time.Instant;

/**
 * All metrics read at one moment.
 *
 * @param waveId null for all waves together
 * @param point null for a reading between the points
 */
record Reading(String id, String waveId, ReviewPoint point, Stretch stretch, String takenBy, Instant takenAt) {}
