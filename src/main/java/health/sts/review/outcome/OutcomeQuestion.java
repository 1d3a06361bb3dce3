package health.sts.review.outcome;

import health.sts.review.ReviewPoint;

/**
 * What somebody wants to see of the outcome chain.
 *
 * @param waveId empty for the wave that went live last
 * @param point null for the newest that was read
 * @param byN whether trainers stand by how many learners they have, else by name
 * @param after where the page before ended; empty for the first
 */
public record OutcomeQuestion(String waveId, ReviewPoint point, Grouping by, boolean byN, String after) {}
