package health.sts.delivery.calendar;

/**
 * Something after which calendars may be wrong.
 *
 * @param userId whose calendar, or null for everybody's who is concerned by the session
 * @param words what happened, for the mail; may be null
 * @param mail whether the person is told; of the one session only
 */
record CalendarChange(String sessionId, String userId, String words, boolean mail) {

    boolean everybody() {
        return userId == null;
    }
}
