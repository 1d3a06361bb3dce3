package health.sts.delivery.attendance;

import health.sts.delivery.session.SessionView;
import java.time.Instant;

/**
 * Learners check themselves in with a code that the trainer shows in the room. It changes all the time and is good for
 * one session while that session is open for it, so that nobody checks in from elsewhere with yesterday's picture.
 */
public interface CheckIn {

    /** The code that is shown now; only for those who lead or sign the session. */
    Shown shown(String sessionId);

    /** What checking in with this code would come to for the person acting; changes nothing. */
    Reply look(String sessionId, String code);

    /** Checks the person acting in, where nothing stands against it. */
    Reply checkIn(String sessionId, String code);

    /** How it stands with somebody's check-in. */
    enum Answer {
        READY,
        DONE,
        ALREADY,
        NO_SEAT,
        CLOSED,
        TOO_EARLY,
        TOO_LATE,
        EXPIRED
    }

    /**
     * The code of the moment.
     *
     * @param code null while check-in is not open
     * @param nextIn seconds until the next one
     * @param opensAt from when on it is shown
     */
    record Shown(SessionView session, String code, long nextIn, Instant opensAt, int checkedIn, int seats) {

        /** Whether nobody can check in any more. */
        public boolean over(Instant now) {
            return !now.isBefore(session.endsAt());
        }
    }

    /** The answer with its sentence for the person. */
    record Reply(SessionView session, Answer answer, String sentence) {

        /** Whether the person is checked in. */
        public boolean in() {
            return answer == Answer.DONE || answer == Answer.ALREADY;
        }
    }
}
