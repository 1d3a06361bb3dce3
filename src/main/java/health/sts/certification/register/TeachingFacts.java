package health.sts.certification.register;

import java.math.BigDecimal;

/**
 * What was measured of a certificate's holder, as rule D4 judges it. Results count from the day the certificate began or
 * was last reinstated, so that nobody is suspended twice for the same ratings.
 *
 * @param rating mean of all learners' ratings, 1 to 5 with two decimals, each counted once; null without answers
 * @param ratingAnswers how many learners rated
 * @param firstAttemptPercent share of own learners who passed at the first attempt, two decimals; null without learners
 * @param firstAttempts how many learners had an attempt
 * @param hours of teaching and support within the last six months; null where nobody reports hours of this specialty, so
 *     that a missing report is not taken for missing work
 * @param heldMonths whole months since the certificate began or was last reinstated
 * @param resultsSeen how many results were on record when this was measured
 */
public record TeachingFacts(
        String certificateId,
        BigDecimal rating,
        int ratingAnswers,
        BigDecimal firstAttemptPercent,
        int firstAttempts,
        BigDecimal hours,
        int heldMonths,
        int resultsSeen) {}
