package health.sts.delivery.booking;

import health.sts.delivery.SessionKind;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.SqlTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats from their table, with names from the roster: two statements for any number of up to a thousand sessions. */
@Component
@Transactional(readOnly = true)
class BookedSeats implements Seats {

    private static final String SELECT =
            """
            select s.session_id, s.training_id, s.physician_id, s.user_id, s.kind, s.waiting_no, s.booked_at
              from seat s join training_session t on t.id = s.session_id where
            """;
    private static final String BY_START = " order by t.starts_at, s.session_id";
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Roster roster;

    BookedSeats(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    @Override
    public List<Seat> ofSession(String sessionId) {
        return ofSessions(List.of(sessionId));
    }

    @Override
    public List<Seat> ofTraining(String trainingId) {
        return named(read("s.training_id = :of" + BY_START, trainingId));
    }

    @Override
    public List<Seat> ofUser(String userId) {
        return named(read("s.user_id = :of and s.waiting_no = 0" + BY_START, userId));
    }

    @Override
    public List<Seat> ofSessions(Collection<String> sessionIds) {
        List<String> ids = sessionIds.stream().distinct().toList();
        List<Seat> seats = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> slice = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            seats.addAll(read("s.session_id in (:of)" + BY_START, slice));
        }
        Map<String, Integer> order = new LinkedHashMap<>();
        seats.forEach(seat -> order.putIfAbsent(seat.sessionId(), order.size()));
        return named(seats).stream()
                .sorted(Comparator.comparing((Seat seat) -> order.get(seat.sessionId()))
                        .thenComparing(Seat::waitingNo)
                        .thenComparing(Seat::name)
                        .thenComparing(Seat::trainingId))
                .toList();
    }

    private List<Seat> read(String condition, Object of) {
        return jdbc.sql(SELECT + " " + condition)
                .param("of", of)
                .query((row, number) -> new Seat(
                        row.getString("session_id"),
                        row.getString("training_id"),
                        row.getString("physician_id"),
                        row.getString("user_id"),
                        null,
                        SessionKind.valueOf(row.getString("kind")),
                        row.getInt("waiting_no"),
                        SqlTime.read(row, "booked_at")))
                .list();
    }

    private List<Seat> named(List<Seat> seats) {
        if (seats.isEmpty()) {
            return seats;
        }
        Map<String, PhysicianView> people =
                roster
                        .physiciansOf(
                                seats.stream().map(Seat::physicianId).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        return seats.stream()
                .map(seat -> named(seat, people.get(seat.physicianId())))
                .toList();
    }

    private static Seat named(Seat seat, PhysicianView person) {
        return new Seat(
                seat.sessionId(),
                seat.trainingId(),
                seat.physicianId(),
                seat.userId(),
                person == null ? seat.userId() : person.name(),
                seat.kind(),
                seat.waitingNo(),
                seat.bookedAt());
    }
}
