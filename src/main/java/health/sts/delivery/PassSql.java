package health.sts.delivery;

/**
 * Whether somebody passed the proficiency test, as a condition for statements of ours on {@code learner_training t}: a
 * correction takes the place of the attempt it corrects. The board and the metrics count by the same sentence.
 */
public final class PassSql {

    /** The first attempt, in {@code test_attempt a}. */
    public static final String FIRST = "a.attempt_no = 1";

    private PassSql() {}

    /**
     * A pass among some attempts, as the records stand.
     *
     * @param attempts which, on {@code test_attempt a}
     */
    public static String among(String attempts) {
        return passed(attempts, "a.passed", "");
    }

    /**
     * A pass among some attempts, as the records stood.
     *
     * @param attempts which, on {@code test_attempt a}
     * @param asOf a moment, in SQL; what was recorded later does not count
     */
    public static String among(String attempts, String asOf) {
        return passed(attempts, "a.passed and a.recorded_at <= " + asOf, " and n.recorded_at <= " + asOf);
    }

    private static String passed(String attempts, String counts, String known) {
        return "exists (select 1 from test_attempt a where a.training_id = t.id and " + attempts + " and " + counts
                + " and not exists (select 1 from test_attempt n where n.corrects = a.id" + known + "))";
    }
}
