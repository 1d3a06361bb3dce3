package health.sts.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a trainer's teaching came to. Whoever holds classes reports it; rows are added and never changed, and rule D4
 * judges certificates by them.
 */
public interface TeachingResults {

    /** What is counted. */
    enum Kind {
        /** Mean rating by learners, 1 to 5; answers is how many rated. */
        RATING,
        /** Share of own learners who passed at the first attempt, in percent; answers is how many had an attempt. */
        FIRST_ATTEMPT,
        /** Hours of teaching and support; answers is 0. */
        HOURS
    }

    /** Adds results in the caller's transaction or one of its own, on record as the person acting or the system. */
    void record(List<Result> results);

    /**
     * One result.
     *
     * @param from first day it covers
     * @param until last day it covers
     * @param amount 1 to 5, percent or hours by kind
     * @param answers n behind the amount
     * @param source where it comes from, for example a session's id
     */
    record Result(
            String physicianId,
            String specialtyCode,
            Kind kind,
            LocalDate from,
            LocalDate until,
            BigDecimal amount,
            int answers,
            String source) {}
}
