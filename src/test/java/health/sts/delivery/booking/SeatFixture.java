package health.sts.delivery.booking;

import health.sts.delivery.Campus.Term;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.Occupations;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions as rows, without the planning around them, and what tests look at afterwards. */
@Component
public class SeatFixture {

    private final JdbcClient jdbc;
    private final Clock clock;

    SeatFixture(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A virtual class of four hours some days from now, at the full hour. */
    public String session(Term term, SessionKind kind, int capacity, int inDays) {
        return session(term, kind, capacity, hour().plus(Duration.ofDays(inDays)));
    }

    /** The same at a moment. */
    public String session(Term term, SessionKind kind, int capacity, Instant start) {
        String id = Ids.next("SES");
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, room_id, link, starts_at,
                            ends_at, zone, capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, taken,
                            waiting, next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, :wave, :specialty, :kind, :site, null, 'https://meet.test.example/x', :from, :until,
                            'America/New_York', :capacity, :leadPhysician, :lead, :co, 'PLANNED', 0, 0, 0, 1, 'secret',
                            'test', :from, 0)
                        """)
                .param("id", id)
                .param("wave", term.wave())
                .param("specialty", term.specialty())
                .param("kind", kind.name())
                .param("site", term.site())
                .param("from", SqlTime.of(start))
                .param("until", SqlTime.of(start.plus(Duration.ofHours(4))))
                .param("capacity", capacity)
                .param("leadPhysician", term.physician(5))
                .param("lead", term.lead())
                .param("co", term.co())
                .update();
        return id;
    }

    /** The full hour before now. */
    public Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    public void start(String session, Instant start) {
        jdbc.sql("update training_session set starts_at = :from, ends_at = :until where id = :id")
                .param("from", SqlTime.of(start))
                .param("until", SqlTime.of(start.plus(Duration.ofHours(4))))
                .param("id", session)
                .update();
    }

    public void set(String session, String column, Object value) {
        jdbc.sql("update training_session set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", session)
                .update();
    }

    public void noShow(String session, String training) {
        jdbc.sql(
                        """
                        insert into seat_event (id, session_id, training_id, kind, done_by, done_at)
                        values (:id, :session, :training, 'NO_SHOW', 'test', :at)
                        """)
                .param("id", Ids.next("STE"))
                .param("session", session)
                .param("training", training)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    /** A seat as a row, past all rules. */
    public void seatWithoutQuestions(String session, String training, String physician, String user) {
        jdbc.sql(
                        """
                        insert into seat (session_id, training_id, physician_id, user_id, kind, waiting_no, booked_by,
                            booked_at)
                        values (:session, :training, :physician, :user, 'CLASS', 0, 'test', :at)
                        """)
                .param("session", session)
                .param("training", training)
                .param("physician", physician)
                .param("user", user)
                .param("at", SqlTime.of(clock.instant()))
                .update();
        jdbc.sql("update training_session set taken = taken + 1 where id = :id")
                .param("id", session)
                .update();
    }

    public List<String> seated(String session) {
        return jdbc.sql("select training_id from seat where session_id = :id and waiting_no = 0 order by training_id")
                .param("id", session)
                .query(String.class)
                .list();
    }

    /** Numbers of the waiting list in their order. */
    public List<Integer> numbers(String session) {
        return jdbc.sql("select waiting_no from seat where session_id = :id and waiting_no > 0 order by waiting_no")
                .param("id", session)
                .query(Integer.class)
                .list();
    }

    public List<String> waiting(String session) {
        return jdbc.sql("select training_id from seat where session_id = :id and waiting_no > 0 order by waiting_no")
                .param("id", session)
                .query(String.class)
                .list();
    }

    public Map<String, Object> counts(String session) {
        return jdbc.sql("select taken, waiting, next_waiting from training_session where id = :id")
                .param("id", session)
                .query()
                .singleRow();
    }

    public List<String> past(String training) {
        return jdbc.sql("select kind from seat_event where training_id = :id order by done_at, id")
                .param("id", training)
                .query(String.class)
                .list();
    }

    public List<String> occupations(String user) {
        return jdbc.sql("select session_id from occupation where resource = :who order by session_id")
                .param("who", Occupations.person(user))
                .query(String.class)
                .list();
    }

    public List<String> notices(String user) {
        return jdbc.sql("select sentence from notice where user_id = :user order by created_at")
                .param("user", user)
                .query(String.class)
                .list();
    }

    /** Every week on the weekday of a moment, from an hour before to five hours after it, in New York. */
    public void clinic(String physician, Instant at) {
        var local = at.atZone(java.time.ZoneId.of("America/New_York"));
        jdbc.sql(
                        """
                        insert into clinic_time (id, physician_id, kind, weekday, from_time, until_time, import_id)
                        values (:id, :physician, 'WEEKLY', :weekday, :from, :until, 'test')
                        """)
                .param("id", Ids.next("CLT"))
                .param("physician", physician)
                .param("weekday", local.getDayOfWeek().getValue())
                .param("from", local.toLocalTime(), java.sql.Types.TIME)
                .param("until", java.time.LocalTime.of(23, 59), java.sql.Types.TIME)
                .update();
    }
}
