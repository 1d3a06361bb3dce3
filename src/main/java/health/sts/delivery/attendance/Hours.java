package health.sts.delivery.attendance;

import health.sts.delivery.session.SessionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Hours of teaching and preparation for pay: logged by whoever led the session, confirmed by a chief who is somebody
 * else. Confirmed hours never change.
 */
public interface Hours {

    /** Rows on one page. */
    int PAGE = 50;

    /** One page of hours that the person acting may read, newest session first. */
    List<Row> list(Search search, int limit);

    /** Sums of what the search finds. */
    Sum sum(Search search);

    /** What the person acting sees. */
    Reach reach();

    /** The most that may be logged for a session. */
    LogRules most(SessionView session);

    /** What was logged last for a session, as whoever confirms it reads it. */
    Optional<Claim> claimed(String sessionId);

    /**
     * Hours that wait for an answer or have one.
     *
     * @param note what the trainer says about them, or null
     */
    record Claim(BigDecimal teaching, BigDecimal preparation, String note) {}

    /** How much a page shows to somebody. */
    enum Reach {
        /** Their own hours as a trainer. */
        OWN,
        /** Sessions of their departments, and their own. */
        DEPARTMENTS,
        EVERYTHING
    }

    /** Where the hours of a session stand. */
    enum State {
        /** Logged, not confirmed. */
        WAITING,
        CONFIRMED,
        GIVEN_BACK;

        /** How it is written for people. */
        public String title() {
            return switch (this) {
                case WAITING -> "Waits for a chief";
                case CONFIRMED -> "Confirmed";
                case GIVEN_BACK -> "Given back";
            };
        }
    }

    /**
     * What is asked for.
     *
     * @param from first day of sessions, or null
     * @param until last day of sessions, or null
     * @param state or null for all
     * @param after the id of the last row of the page before, or null
     */
    record Search(LocalDate from, LocalDate until, State state, String after) {}

    /**
     * The newest hours of one session.
     *
     * @param number how many times they were logged
     */
    record Row(
            String id,
            String sessionId,
            String kind,
            String specialtyCode,
            Instant startsAt,
            String physicianId,
            String userId,
            String trainer,
            int number,
            BigDecimal teaching,
            BigDecimal preparation,
            String note,
            Instant loggedAt,
            State state,
            String reason,
            String answeredBy,
            String answeredByName,
            Instant answeredAt) {

        /** What is paid for. */
        public BigDecimal total() {
            return teaching.add(preparation);
        }
    }

    /** How many sessions, and their hours in sum. */
    record Sum(long sessions, BigDecimal teaching, BigDecimal preparation, BigDecimal confirmed) {}

    /** The most that may be logged for a session. */
    record LogRules(BigDecimal mostTeaching, BigDecimal mostPreparation) {}
}
