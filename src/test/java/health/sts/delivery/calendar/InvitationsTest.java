package health.sts.delivery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SeatChanged;
import health.sts.delivery.SessionCancelled;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionMoved;
import health.sts.delivery.SessionsPlanned;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Calendars of people, as their programs understand the messages. */
@StsTest
class InvitationsTest {

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    private Campus.Term term;
    private String session;

    @BeforeEach
    void plan() {
        term = campus.open(60, 60);
        session = classrooms.session(
                term.staff(), term.specialty(), SessionKind.CLASS, Duration.ofDays(20), Duration.ofHours(4));
        transactions.executeWithoutResult(t -> events.publishEvent(new SessionsPlanned(List.of(session))));
    }

    @Test
    void trainersAreInvitedWhenTheSessionIsPlanned() {
        assertThat(messages(term.p(1))).hasSize(1);
        assertThat(read(term.p(1)).entries()).singleElement().satisfies(event -> assertThat(
                        Diary.value(event, Property.SUMMARY))
                .startsWith("Teaching: Class"));
        assertThat(Diary.value(read(term.p(2)).entries().get(0), Property.SUMMARY))
                .startsWith("Co-teaching: Class");
    }

    @Test
    void aSeatIsBookedMovedGivenUpAndBookedAgain() {
        book(3);
        Diary diary = read(term.p(3));
        assertThat(diary.entries()).hasSize(1);
        Instant before = Diary.moment(diary.entries().get(0), Property.DTSTART);

        move();
        assertThat(read(term.p(3)).entries()).singleElement().satisfies(event -> assertThat(
                        Diary.moment(event, Property.DTSTART))
                .isEqualTo(before.plus(1, ChronoUnit.DAYS)));
        giveUp(3, true);
        assertThat(read(term.p(3)).entries()).isEmpty();
        book(3);
        assertThat(read(term.p(3)).entries()).hasSize(1);
        move();
        assertThat(messages(term.p(3)))
                .extracting(Diary::parse)
                .extracting(message -> Diary.value(Diary.events(message).get(0), Property.SEQUENCE))
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(messages(term.p(3)))
                .extracting(Diary::parse)
                .extracting(message -> Diary.value(Diary.events(message).get(0), Property.UID))
                .containsOnly(Diary.value(diary.entries().get(0), Property.UID));
    }

    @Test
    void aLateOlderMessageDoesNotBringACancelledEntryBack() {
        book(3);
        giveUp(3, true);
        List<String> messages = messages(term.p(3));
        Diary diary = new Diary();
        diary.receive(messages.get(1));
        assertThat(diary.receive(messages.get(0))).isFalse();
        assertThat(diary.entries()).isEmpty();
    }

    @Test
    void aCancelledSessionLeavesEveryCalendar() {
        book(3);
        transactions.executeWithoutResult(t -> {
            jdbc.sql("update training_session set state = 'CANCELLED' where id = ?")
                    .param(session)
                    .update();
            events.publishEvent(new SessionCancelled(session, 1, "The trainer is ill"));
            remove(3);
            events.publishEvent(seat(3, SeatChanged.Kind.CANCELLED, true));
        });
        for (int person : List.of(1, 2, 3)) {
            assertThat(messages(term.p(person)))
                    .as("one invitation, one cancellation")
                    .hasSize(2);
            assertThat(read(term.p(person)).entries()).isEmpty();
        }
    }

    @Test
    void anotherTrainerTakesOver() {
        transactions.executeWithoutResult(t -> {
            jdbc.sql("update training_session set lead_user_id = ?, lead_physician_id = ?, sequence = 1 where id = ?")
                    .params(term.p(4), term.physician(4), session)
                    .update();
            events.publishEvent(new SessionMoved(session, 1, "Somebody else leads it."));
        });
        assertThat(read(term.p(1)).entries()).isEmpty();
        assertThat(read(term.p(4)).entries()).hasSize(1);
        assertThat(read(term.p(2)).entries()).hasSize(1);
        assertThat(messages(term.p(2))).hasSize(2);
    }

    @Test
    void whoHasLeftAndWhoWaitsGetsNoMessage() {
        book(3);
        giveUp(3, false);
        assertThat(messages(term.p(3))).hasSize(1);
        transactions.executeWithoutResult(t -> events.publishEvent(seat(4, SeatChanged.Kind.WAITLISTED, false)));
        assertThat(messages(term.p(4))).isEmpty();
    }

    @Test
    void whatIsRolledBackTellsNobody() {
        transactions.executeWithoutResult(t -> {
            add(3);
            events.publishEvent(seat(3, SeatChanged.Kind.BOOKED, true));
            t.setRollbackOnly();
        });
        assertThat(messages(term.p(3))).isEmpty();
    }

    @Test
    void movingAFullSessionCostsAsManyStatementsAsMovingAnEmptyOne() {
        Tally empty = Tally.of(this::moved);
        List<String> trainings = campus.extras(term, 60);
        transactions.executeWithoutResult(t -> IntStream.range(0, trainings.size())
                .forEach(i -> add(
                        trainings.get(i),
                        term.extra(i + 1),
                        "x" + (i + 1) + "n" + term.staff().n())));
        Tally first = Tally.of(this::moved);
        Tally full = Tally.of(this::moved);
        assertThat(first.executes()).as(String.join("\n", first.sql())).isLessThanOrEqualTo(empty.executes() + 2);
        assertThat(full.executes()).as(String.join("\n", full.sql())).isLessThanOrEqualTo(empty.executes() + 2);
        assertThat(messages("x7n" + term.staff().n())).hasSize(2);
    }

    private void book(int person) {
        transactions.executeWithoutResult(t -> {
            add(person);
            events.publishEvent(seat(person, SeatChanged.Kind.BOOKED, true));
        });
    }

    private void giveUp(int person, boolean mail) {
        transactions.executeWithoutResult(t -> {
            remove(person);
            events.publishEvent(seat(person, SeatChanged.Kind.CANCELLED, mail));
        });
    }

    private boolean moved() {
        move();
        return true;
    }

    private void move() {
        transactions.executeWithoutResult(t -> {
            Instant starts = jdbc.sql("select starts_at from training_session where id = ?")
                    .param(session)
                    .query((row, n) -> SqlTime.read(row, "starts_at"))
                    .single()
                    .plus(1, ChronoUnit.DAYS);
            jdbc.sql("update training_session set starts_at = ?, ends_at = ?, sequence = sequence + 1 where id = ?")
                    .params(SqlTime.of(starts), SqlTime.of(starts.plus(4, ChronoUnit.HOURS)), session)
                    .update();
            events.publishEvent(new SessionMoved(session, 1, "A day later."));
        });
    }

    private SeatChanged seat(int person, SeatChanged.Kind kind, boolean mail) {
        return new SeatChanged(session, campus.training(term, person), term.p(person), kind, null, mail);
    }

    private void add(int person) {
        add(campus.training(term, person), term.physician(person), term.p(person));
    }

    private void add(String training, String physician, String user) {
        jdbc.sql(
                        "insert into seat (session_id, training_id, physician_id, user_id, kind, waiting_no, booked_by, booked_at)"
                                + " values (?, ?, ?, ?, 'CLASS', 0, 'fixture', ?)")
                .params(session, training, physician, user, SqlTime.of(clock.instant()))
                .update();
    }

    private void remove(int person) {
        jdbc.sql("delete from seat where session_id = ? and user_id = ?")
                .params(session, term.p(person))
                .update();
    }

    private List<String> messages(String user) {
        return jdbc
                .sql("select m.calendar from mail_message m where m.user_id = ? and m.business_key = ?"
                        + " and m.calendar is not null order by m.created_at, m.id")
                .params(user, session)
                .query(String.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(text -> Integer.valueOf(
                        Diary.value(Diary.events(Diary.parse(text)).get(0), Property.SEQUENCE))))
                .toList();
    }

    private Diary read(String user) {
        Diary diary = new Diary();
        messages(user).forEach(diary::receive);
        return diary;
    }
}
