package health.sts.delivery;

/**
 * What the minutes of one learner in one session come to. The table {@code attendance-result} answers with one of these
 * names as {@code attendanceResult} and is asked with {@code minutesAttended}, {@code minutesMissed} (whole numbers) and
 * {@code percentAttended} (whole percents, rounded down, so that 89.9 is not 90).
 */
public enum AttendanceResult {
    /** At least the share of minutes that counts (90 %, domain rule P6.3). */
    ATTENDED("Attended"),
    /** So little was missed that 45 minutes with the trainer make it up (standards, partial absence). */
    MAKE_UP("Make-up needed"),
    /** Absent, or too much missed: another session has to be booked. */
    REBOOK("To be booked again");

    private final String title;

    AttendanceResult(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
