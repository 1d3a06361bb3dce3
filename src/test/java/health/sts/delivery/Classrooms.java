package health.sts.delivery;

import health.sts.delivery.session.Occupations;
import health.sts.delivery.session.PlanSession;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rooms and sessions for tests: plans to hand to the facade, and rows of sessions at any time, also in the past. */
@Component
public class Classrooms {

    public static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final JdbcClient jdbc;
    private final Clock clock;

    Classrooms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A session to put into the database. */
    public record Wanted(
            String waveId,
            String specialtyCode,
            SessionKind kind,
            String siteId,
            String roomId,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            String leadPhysicianId,
            String leadUserId,
            String coUserId) {}

    /** A room of a site. */
    public String room(String siteId, int seats) {
        String id = Ids.next("ROM");
        jdbc.sql("insert into training_room (id, site_id, name, seats, active, version)"
                        + " values (:id, :site, :name, :seats, true, 0)")
                .param("id", id)
                .param("site", siteId)
                .param("name", "Room " + id.substring(4))
                .param("seats", seats)
                .update();
        return id;
    }

    /** Ten in the morning so many days from today, on the clocks of the ward's site; never a day on which they change. */
    public LocalDateTime tenInDays(int days) {
        return clock.instant().atZone(ZONE).toLocalDate().plusDays(days).atTime(LocalTime.of(10, 0));
    }

    /** A class of four hours in the training window of the ward's wave, led by one of its physicians. */
    public PlanSession plan(Staff staff, String specialty, String roomId, int lead, String coUserId) {
        return new PlanSession(
                staff.wave(),
                specialty,
                SessionKind.CLASS,
                staff.site(),
                roomId,
                null,
                tenInDays(160),
                tenInDays(160).plusHours(4),
                10,
                staff.physician(lead),
                coUserId);
    }

    /** A planned session as a row, with room and trainers occupied; no case is started for it. */
    public String session(Wanted wanted) {
        String id = Ids.next("SES");
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, room_id, link, starts_at,
                            ends_at, zone, capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, series_id,
                            taken, waiting, next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, :wave, :specialty, :kind, :site, :room, :link, :from, :until, :zone, :capacity, :lead,
                            :leadUser, :co, 'PLANNED', 0, null, 0, 0, 1, :secret, 'fixture', :now, 0)
                        """)
                .param("id", id)
                .param("wave", wanted.waveId())
                .param("specialty", wanted.specialtyCode())
                .param("kind", wanted.kind().name())
                .param("site", wanted.siteId())
                .param("room", wanted.roomId())
                .param("link", wanted.roomId() == null ? "https://meet.test.example/" + id : null)
                .param("from", SqlTime.of(wanted.startsAt()))
                .param("until", SqlTime.of(wanted.endsAt()))
                .param("zone", ZONE.getId())
                .param("capacity", wanted.capacity())
                .param("lead", wanted.leadPhysicianId())
                .param("leadUser", wanted.leadUserId())
                .param("co", wanted.coUserId())
                .param("secret", "0f".repeat(32))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        Stream<String> people =
                Stream.of(Occupations.person(wanted.leadUserId()), Occupations.person(wanted.coUserId()));
        Stream<String> room = Stream.ofNullable(wanted.roomId()).map(Occupations::room);
        for (String resource : Stream.concat(room, people).toList()) {
            occupy(resource, id, wanted.startsAt(), wanted.endsAt());
        }
        return id;
    }

    /** A virtual class of the ward, so long from now and so long, led by physician 1 with physician 2 as co-trainer. */
    public String session(Staff staff, String specialty, SessionKind kind, Duration fromNow, Duration length) {
        Instant from = clock.instant().plus(fromNow);
        return session(new Wanted(
                staff.wave(),
                specialty,
                kind,
                staff.site(),
                null,
                from,
                from.plus(length),
                10,
                staff.physician(1),
                staff.p(1),
                staff.p(2)));
    }

    private void occupy(String resource, String session, Instant from, Instant until) {
        List<String> known = jdbc.sql("select resource from occupied where resource = :resource")
                .param("resource", resource)
                .query(String.class)
                .list();
        if (known.isEmpty()) {
            jdbc.sql("insert into occupied (resource) values (:resource)")
                    .param("resource", resource)
                    .update();
        }
        jdbc.sql("insert into occupation (resource, session_id, starts_at, ends_at)"
                        + " values (:resource, :session, :from, :until)")
                .param("resource", resource)
                .param("session", session)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .update();
    }
}
