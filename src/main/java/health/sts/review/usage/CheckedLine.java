package health.sts.review.usage;

/**
 * A line of which it is known whom it is about.
 *
 * @param replaced what counts so far for this physician and period, or null
 */
record CheckedLine(UsageLine line, UsagePerson person, StandingLine replaced) {

    /** Whether it changes what counts, so that a reason is asked for. */
    boolean corrects() {
        return replaced != null && replaced.differsFrom(line);
    }
}
