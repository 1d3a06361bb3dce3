package health.sts.delivery.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.StsTest;
import health.sts.accountability.Notices;
import health.sts.accountability.Notices.Notice;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Seats;
import health.sts.shared.Ids;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that moves over what its learners do then: another session costs the seat, a clinic does not. */
@StsTest
class SessionMoveTest {

    @Autowired
    Sessions sessions;

    @Autowired
    SessionReads reads;

    @Autowired
    Occupations occupations;

    @Autowired
    Bookings bookings;

    @Autowired
    Seats seats;

    @Autowired
    Notices notices;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    JdbcClient jdbc;

    Term term;
    SessionView lesson;
    SessionView lab;

    @BeforeEach
    void bookSeats() {
        term = campus.open();
        lesson = plan(SessionKind.CLASS, 30, 5, term.trainingManager());
        lab = plan(SessionKind.LAB, 31, 6, term.evaluator());
        book(1, lesson);
        book(1, lab);
        book(2, lesson);
        book(3, lesson);
        jdbc.sql("insert into clinic_time (id, physician_id, kind, from_day, until_day, note, import_id)"
                        + " values (:id, :physician, 'ABSENCE', :day, :day, 'Congress', 'test')")
                .param("id", Ids.next("CLT"))
                .param("physician", term.physician(2))
                .param("day", classrooms.tenInDays(31).toLocalDate())
                .update();
    }

    @Test
    void whomItHitsIsListedThenTold() {
        ChangeImpact impact = campus.as(term.trainingManager(), () -> sessions.preview(moved(false)));
        assertThat(impact.losing()).singleElement().satisfies(hit -> assertThat(hit.why())
                .contains(lab.sessionId()));
        assertThat(impact.clinic()).extracting(ChangeImpact.Hit::userId).containsExactly(term.p(2));
        assertThat(impact.told()).isEqualTo(3);
        assertThatThrownBy(() -> campus.as(term.trainingManager(), () -> sessions.change(moved(false))))
                .hasMessageContaining("Look at what this change does");

        SessionView after = campus.as(term.trainingManager(), () -> sessions.change(moved(true)));

        assertThat(seats.ofSession(after.sessionId()))
                .extracting(Seats.Seat::userId)
                .containsExactlyInAnyOrder(term.p(2), term.p(3));
        assertThat(after.taken()).isEqualTo(2);
        assertThat(occupations.overlapping(
                        List.of(Occupations.person(term.p(1)), Occupations.person(term.p(3))),
                        after.startsAt(),
                        after.endsAt(),
                        null))
                .extracting(Occupations.Busy::resource, Occupations.Busy::sessionId)
                .containsExactlyInAnyOrder(
                        tuple(Occupations.person(term.p(1)), lab.sessionId()),
                        tuple(Occupations.person(term.p(3)), after.sessionId()));
        assertThat(told(1)).anyMatch(one -> one.contains("you no longer have a seat in it. Choose another session"));
        assertThat(told(2)).anyMatch(one -> one.contains("You keep your seat; if you cannot come, change"));
        assertThat(told(3)).anyMatch(one -> one.startsWith("Changed: class ") && one.contains("The room is needed"));
    }

    @Test
    void fewerSeatsThanPeopleAreRefused() {
        ChangeSession same = ChangeSession.none(current());
        ChangeSession small = new ChangeSession(
                same.sessionId(),
                same.version(),
                same.start(),
                same.end(),
                same.roomId(),
                same.link(),
                2,
                same.leadPhysicianId(),
                same.coUserId(),
                "Smaller",
                true);
        assertThatThrownBy(() -> campus.as(term.trainingManager(), () -> sessions.change(small)))
                .hasMessage("3 people have a seat. Choose at least 3 seats.");
    }

    private SessionView current() {
        return reads.get(lesson.sessionId());
    }

    private ChangeSession moved(boolean confirmed) {
        ChangeSession same = ChangeSession.none(current());
        LocalDateTime start = classrooms.tenInDays(31);
        return new ChangeSession(
                same.sessionId(),
                same.version(),
                start,
                start.plusHours(4),
                same.roomId(),
                same.link(),
                same.capacity(),
                same.leadPhysicianId(),
                same.coUserId(),
                "The room is needed",
                confirmed);
    }

    private SessionView plan(SessionKind kind, int days, int lead, String co) {
        LocalDateTime start = classrooms.tenInDays(days);
        return campus.as(
                term.trainingManager(),
                () -> sessions.plan(
                        new PlanSession(
                                term.wave(),
                                term.specialty(),
                                kind,
                                term.site(),
                                null,
                                "https://meet.test.example/" + kind,
                                start,
                                start.plusHours(4),
                                5,
                                term.physician(lead),
                                co),
                        false));
    }

    private void book(int physician, SessionView session) {
        assertThat(campus.as(
                        term.p(physician), () -> bookings.book(campus.training(term, physician), session.sessionId())))
                .isEqualTo(Bookings.Outcome.SEAT);
    }

    private List<String> told(int physician) {
        return campus.as(term.p(physician), () -> notices.mine(null)).stream()
                .map(Notice::sentence)
                .toList();
    }
}
