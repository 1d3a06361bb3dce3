package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.session.SessionView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Minutes of a session as the lead trainer enters them in the classroom. What is typed is kept row by row, so that two
 * open pages do not overwrite each other; the record begins with the sheet that is handed in and co-signed. A signed
 * sheet never changes: what was wrong in it is put right by a later sheet with a reason and another signature.
 */
public interface Attendance {

    /** Everybody with a seat and what is known of their minutes; refused for people without a part in the session. */
    Register register(String sessionId);

    /** Keeps what was typed; a null for the minutes takes back what was typed before. */
    void save(String sessionId, Collection<Minutes> typed);

    /** A sheet after the signed one, with the minutes that were wrong; it counts once the co-trainer has signed it. */
    void correct(String sessionId, Collection<Minutes> changed, String reason);

    /** The co-trainer's signature under a correction; refused for the lead. */
    void signCorrection(String sessionId);

    /** The co-trainer gives a correction back; the sheet signed before still counts. */
    void giveBackCorrection(String sessionId, String reason);

    /** The newest signed sheets of these sessions, by session. */
    Map<String, Sheet> counted(Collection<String> sessionIds);

    /** Minutes of one learner, as typed. */
    record Minutes(String trainingId, Integer minutes, String note) {}

    /**
     * What a session's page shows.
     *
     * @param leading whether the person acting enters minutes
     * @param signing whether the person acting signs
     * @param sheets all that were handed in, newest first
     */
    record Register(SessionView session, boolean leading, boolean signing, List<Sheet> sheets, List<Row> rows) {

        /** The session's length in minutes. */
        public int length() {
            return (int) session.length().toMinutes();
        }

        /** How many checked in. */
        public long checkedIn() {
            return rows.stream().filter(row -> row.checkedAt() != null).count();
        }

        /** The newest sheet, or null before the first. */
        public Sheet newest() {
            return sheets.isEmpty() ? null : sheets.get(0);
        }

        /** Whether a sheet waits for its signature. */
        public boolean handedIn() {
            return newest() != null && newest().answer() == null;
        }
    }

    /**
     * One learner with a seat.
     *
     * @param checkedAt when they checked in, or null
     * @param draft minutes typed so far, or null
     * @param proposed minutes that the check-in suggests, or null; nobody has confirmed them
     * @param entered the entry of the newest sheet, or null
     */
    record Row(
            String trainingId,
            String name,
            Instant checkedAt,
            Integer draft,
            String note,
            Integer proposed,
            Entry entered) {

        /** What stands in the field: what was typed, else what the check-in suggests. */
        public Integer shown() {
            return draft != null ? draft : proposed;
        }
    }

    /**
     * What was handed in once.
     *
     * @param reason why it follows a signed one, or null
     * @param answer the co-trainer's, or null while it waits
     */
    record Sheet(
            String id,
            String sessionId,
            int number,
            String enteredBy,
            Instant enteredAt,
            String reason,
            List<Entry> entries,
            Answer answer) {

        public boolean signed() {
            return answer != null && answer.signed();
        }

        /** What it says of one learner. */
        public Optional<Entry> of(String trainingId) {
            return entries.stream()
                    .filter(entry -> entry.trainingId().equals(trainingId))
                    .findFirst();
        }
    }

    /** One learner on a sheet. */
    record Entry(String trainingId, int minutes, AttendanceResult result, String note) {}

    /**
     * The co-trainer's answer to a sheet.
     *
     * @param signed false where it was given back
     */
    record Answer(boolean signed, String reason, String by, Instant at) {}
}
