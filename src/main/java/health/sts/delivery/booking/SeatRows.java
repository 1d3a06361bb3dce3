package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.SessionView;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes seats and waiting places; the caller holds the lock of the session, whose counts go along. */
@Component
class SeatRows {

    private static final String OPEN =
            """
            select s.session_id, s.training_id, s.physician_id, s.user_id, s.kind, s.waiting_no, t.starts_at, t.ends_at
              from seat s join training_session t on t.id = s.session_id and t.state = 'PLANNED'
            """;

    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seats and waiting places of a learner in sessions of a kind whose attendance is not closed. */
    List<HeldSeat> openOf(String trainingId, SessionKind kind) {
        return jdbc.sql(OPEN + " where s.training_id = :training and s.kind = :kind order by s.session_id")
                .param("training", trainingId)
                .param("kind", kind.name())
                .query(SeatRows::held)
                .list();
    }

    /** Everything that a learner holds in sessions whose attendance is not closed. */
    List<HeldSeat> openOf(String trainingId) {
        return jdbc.sql(OPEN + " where s.training_id = :training order by s.session_id")
                .param("training", trainingId)
                .query(SeatRows::held)
                .list();
    }

    /** How many wait before and with the learner, by session; one statement. */
    Map<String, Integer> places(String trainingId) {
        Map<String, Integer> places = new HashMap<>();
        jdbc.sql(
                        """
                        select s.session_id, count(*) as place from seat s
                          join seat before_me on before_me.session_id = s.session_id and before_me.waiting_no > 0
                           and before_me.waiting_no <= s.waiting_no
                         where s.training_id = :training and s.waiting_no > 0 group by s.session_id
                        """)
                .param("training", trainingId)
                .query(row -> {
                    places.put(row.getString("session_id"), row.getInt("place"));
                });
        return places;
    }

    /** Seats first, then the waiting list in order. */
    List<HeldSeat> ofSession(String sessionId) {
        return jdbc.sql(
                        """
                        select s.session_id, s.training_id, s.physician_id, s.user_id, s.kind, s.waiting_no, t.starts_at,
                               t.ends_at
                          from seat s join training_session t on t.id = s.session_id
                         where s.session_id = :session order by s.waiting_no, s.training_id
                        """)
                .param("session", sessionId)
                .query(SeatRows::held)
                .list();
    }

    /** The first of the waiting list in its order. */
    List<HeldSeat> waiting(String sessionId, int most) {
        return jdbc.sql(OPEN + " where s.session_id = :session and s.waiting_no > 0 order by s.waiting_no limit "
                        + most)
                .param("session", sessionId)
                .query(SeatRows::held)
                .list();
    }

    /** Whether somebody waits whose place would have been a seat, had there been one. */
    boolean somebodyIsNext(String sessionId, int strikes) {
        return !jdbc.sql(
                        """
                        select s.training_id from seat s where s.session_id = :session and s.waiting_no > 0
                           and (select %s and e.training_id = s.training_id) < :strikes
                         limit 1
                        """
                                .formatted(SeatPast.NO_SHOWS))
                .param("session", sessionId)
                .param("strikes", strikes)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Sessions with free seats that belong to people who wait: one was forgotten, or the time for others is over. */
    List<String> toFill(int strikes, Instant now, Instant closing) {
        return jdbc.sql(
                        """
                        select t.id from training_session t
                         where t.state = 'PLANNED' and t.starts_at > :now and t.waiting > 0 and t.taken < t.capacity
                           and (t.starts_at <= :closing
                                or exists (select 1 from seat s where s.session_id = t.id and s.waiting_no > 0
                                   and (select %s and e.training_id = s.training_id) < :strikes))
                         order by t.starts_at, t.id
                        """
                                .formatted(SeatPast.NO_SHOWS))
                .param("now", SqlTime.of(now))
                .param("closing", SqlTime.of(closing))
                .param("strikes", strikes)
                .query(String.class)
                .list();
    }

    /** Trainings that have ended and still hold something to come. */
    List<String> ofLeavers(Instant now) {
        return jdbc.sql(
                        """
                        select distinct s.training_id from seat s
                          join training_session t on t.id = s.session_id and t.state = 'PLANNED' and t.starts_at > :now
                          join learner_training l on l.id = s.training_id and l.state = 'LEFT'
                        """)
                .param("now", SqlTime.of(now))
                .query(String.class)
                .list();
    }

    int free(String sessionId) {
        return jdbc.sql("select capacity - taken from training_session where id = :id")
                .param("id", sessionId)
                .query(Integer.class)
                .single();
    }

    void insertSeat(SessionView session, Learner learner, String by, Instant at) {
        insert(session, learner, 0, by, at);
        count(session.sessionId(), 1, 0);
    }

    /**
     * The next place of the waiting list.
     *
     * @return its number in the order, which is not how many wait before
     */
    int insertWaiting(SessionView session, Learner learner, String by, Instant at) {
        int number = jdbc.sql("select next_waiting from training_session where id = :id")
                .param("id", session.sessionId())
                .query(Integer.class)
                .single();
        int mine = Math.max(1, number);
        insert(session, learner, mine, by, at);
        jdbc.sql("update training_session set waiting = waiting + 1, next_waiting = :next where id = :id")
                .param("next", mine + 1)
                .param("id", session.sessionId())
                .update();
        return mine;
    }

    /** A waiting place becomes a seat. */
    void promote(HeldSeat place, Instant at) {
        jdbc.sql(
                        """
                        update seat set waiting_no = 0, booked_at = :at
                         where session_id = :session and training_id = :training and waiting_no > 0
                        """)
                .param("at", SqlTime.of(at))
                .param("session", place.sessionId())
                .param("training", place.trainingId())
                .update();
        count(place.sessionId(), 1, -1);
    }

    void delete(HeldSeat held) {
        jdbc.sql("delete from seat where session_id = :session and training_id = :training")
                .param("session", held.sessionId())
                .param("training", held.trainingId())
                .update();
        count(held.sessionId(), held.seat() ? -1 : 0, held.seat() ? 0 : -1);
    }

    private void insert(SessionView session, Learner learner, int waitingNo, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into seat (session_id, training_id, physician_id, user_id, kind, waiting_no, booked_by,
                            booked_at)
                        values (:session, :training, :physician, :user, :kind, :waiting, :by, :at)
                        """)
                .param("session", session.sessionId())
                .param("training", learner.trainingId())
                .param("physician", learner.physicianId())
                .param("user", learner.userId())
                .param("kind", session.kind().name())
                .param("waiting", waitingNo)
                .param("by", by)
                .param("at", SqlTime.of(at))
                .update();
    }

    private void count(String sessionId, int taken, int waiting) {
        jdbc.sql("update training_session set taken = taken + :taken, waiting = waiting + :waiting where id = :id")
                .param("taken", taken)
                .param("waiting", waiting)
                .param("id", sessionId)
                .update();
    }

    private static HeldSeat held(ResultSet row, int number) throws SQLException {
        return new HeldSeat(
                row.getString("session_id"),
                row.getString("training_id"),
                row.getString("physician_id"),
                row.getString("user_id"),
                SessionKind.valueOf(row.getString("kind")),
                row.getInt("waiting_no"),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"));
    }
}
