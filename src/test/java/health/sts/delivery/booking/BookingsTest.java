package health.sts.delivery.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.SessionCancelled;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings.EnrolmentResult;
import health.sts.delivery.booking.Bookings.Outcome;
import health.sts.delivery.session.SeatHolders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StsTest
class BookingsTest {

    private static final SessionKind CLASS = SessionKind.CLASS;

    @Autowired
    Bookings bookings;

    @Autowired
    Seats seats;

    @Autowired
    SeatHolders holders;

    @Autowired
    WaitingLists lists;

    @Autowired
    Campus campus;

    @Autowired
    SeatFixture fixture;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Term term;

    @BeforeEach
    void openTerm() {
        term = campus.open();
    }

    @Test
    void nobodyLearnsInASessionThatTheyLeadOrHelpIn() {
        String session = fixture.session(term, CLASS, 5, 21);
        jdbc.sql("update training_session set lead_user_id = :lead, co_user_id = :co where id = :id")
                .param("id", session)
                .param("lead", term.p(1))
                .param("co", term.p(2))
                .update();

        assertThatThrownBy(() -> book(1, session)).hasMessageContaining("does not learn in it");
        assertThatThrownBy(() -> book(2, session)).hasMessageContaining("does not learn in it");
        assertThat(book(3, session)).isEqualTo(Outcome.SEAT);
        assertThat(fixture.seated(session)).containsExactly(training(3));
    }

    @Test
    void aSeatIsGivenOnceAndLeavesATrace() {
        String session = fixture.session(term, CLASS, 2, 20);

        assertThat(book(1, session)).isEqualTo(Outcome.SEAT);
        assertThat(book(1, session)).isEqualTo(Outcome.SEAT);

        assertThat(fixture.seated(session)).containsExactly(training(1));
        assertThat(fixture.past(training(1))).containsExactly("BOOKED");
        assertThat(fixture.occupations(term.p(1))).containsExactly(session);
        assertThat(seats.ofTraining(training(1))).singleElement().satisfies(seat -> {
            assertThat(seat.waiting()).isFalse();
            assertThat(seat.name()).startsWith("Dr. Given1");
        });
        assertThat(jdbc.sql("select outcome from ledger_line where business_key = :id and step = 'bookSeat'")
                        .param("id", training(1))
                        .query(String.class)
                        .list())
                .containsExactly("BOOKED");
    }

    @Test
    void whoeverWaitsLongestMovesUpAndIsTold() {
        String session = fixture.session(term, CLASS, 1, 20);
        book(1, session);
        assertThat(book(2, session)).isEqualTo(Outcome.WAITING);
        assertThat(book(3, session)).isEqualTo(Outcome.WAITING);

        cancel(1, session);

        assertThat(fixture.seated(session)).containsExactly(training(2));
        assertThat(fixture.waiting(session)).containsExactly(training(3));
        assertThat(fixture.past(training(2))).containsExactly("WAITLISTED", "PROMOTED");
        assertThat(fixture.notices(term.p(2))).anyMatch(told -> told.contains("moved up from the waiting list"));
        assertThat(fixture.occupations(term.p(1))).isEmpty();
        assertThat(fixture.occupations(term.p(2))).containsExactly(session);
    }

    @Test
    void whoeverHasAnotherSeatMeanwhileIsPassedOver() {
        String full = fixture.session(term, CLASS, 1, 20);
        String other = fixture.session(term, CLASS, 5, 21);
        book(1, full);
        book(2, full);
        book(3, full);
        fixture.seatWithoutQuestions(other, training(2), term.physician(2), term.p(2));

        cancel(1, full);

        assertThat(fixture.seated(full)).containsExactly(training(3));
        assertThat(fixture.past(training(2))).endsWith("SKIPPED");
        assertThat(fixture.notices(term.p(2))).anyMatch(told -> told.contains("it was your turn, but"));
    }

    @Test
    void anotherSeatOfTheKindTakesThePlaceOfTheFirstAndItsWaitersMoveUp() {
        String first = fixture.session(term, CLASS, 1, 20);
        String second = fixture.session(term, CLASS, 1, 21);
        book(1, first);
        book(2, first);

        assertThat(book(1, second)).isEqualTo(Outcome.SEAT);

        assertThat(fixture.seated(first)).containsExactly(training(2));
        assertThat(fixture.seated(second)).containsExactly(training(1));
        assertThat(fixture.past(training(1))).containsExactlyInAnyOrder("BOOKED", "CANCELLED", "BOOKED");
    }

    @Test
    void aSeatIsNotGivenUpForAPlaceOnAWaitingList() {
        String mine = fixture.session(term, CLASS, 1, 20);
        String full = fixture.session(term, CLASS, 1, 21);
        book(1, mine);
        book(2, full);

        assertThatThrownBy(() -> book(1, full)).hasMessageContaining("your present seat stays yours");
        assertThat(fixture.seated(mine)).containsExactly(training(1));
    }

    @Test
    void nobodyIsInTwoPlacesAtOnceNorInTheirClinic() {
        String lesson = fixture.session(term, CLASS, 5, 20);
        String lab = fixture.session(term, SessionKind.LAB, 5, 20);
        book(1, lesson);
        assertThatThrownBy(() -> book(1, lab)).hasMessageContaining("two places at once");

        fixture.clinic(term.physician(2), fixture.hour().plus(Duration.ofDays(20)));
        assertThatThrownBy(() -> book(2, lesson))
                .hasMessageContaining("clashes with the clinic on")
                .hasMessageContaining("put right");
    }

    @Test
    void deadlinesBindLearnersAndNotThoseWhoEnrol() {
        String tomorrow = fixture.session(term, CLASS, 5, fixture.hour().plus(Duration.ofHours(20)));

        assertThatThrownBy(() -> book(1, tomorrow)).hasMessageContaining("closed at");
        assertThat(enrol(term.trainingManager(), 1))
                .satisfies(result ->
                        assertThat(result.seat()).as(result.sentence()).isTrue());
        assertThatThrownBy(() -> cancel(1, tomorrow)).hasMessageContaining("Ask your training manager");
        campus.as(
                term.trainingManager(),
                () -> bookings.cancel(training(1), tomorrow, "Called in by the operating theatre"));
        assertThat(fixture.seated(tomorrow)).isEmpty();
    }

    @Test
    void afterRegistrationClosedOnlyOthersRegisterSomebodyNew() {
        Term late = campus.open(0, 40);
        String session = fixture.session(late, CLASS, 5, 20);
        String next = fixture.session(late, CLASS, 5, 21);
        String training = campus.training(late, 1);

        assertThatThrownBy(() -> campus.as(late.p(1), () -> bookings.book(training, session)))
                .hasMessageContaining("Registration for your wave has closed")
                .hasMessageContaining("department chief");
        campus.as(late.chief(), () -> bookings.enrol(List.of(training), CLASS));
        assertThat(fixture.seated(session)).containsExactly(training);
        campus.as(late.p(1), () -> bookings.book(training, next));
        assertThat(fixture.seated(next)).containsExactly(training);
    }

    @Test
    void othersSeatsAreNotForEverybody() {
        String session = fixture.session(term, CLASS, 5, 20);
        assertThatThrownBy(() -> campus.as(term.p(2), () -> bookings.book(training(1), session)))
                .hasMessageContaining("Only the learner");
        assertThat(enrol(term.auditor(), 1).sentence()).contains("Seats of others are given by");
        Term elsewhere = campus.open();
        assertThat(enrol(elsewhere.chief(), 1).sentence()).contains("Seats of others are given by");
    }

    @Test
    void sessionsOfAnotherWaveOrSpecialtyAreRefused() {
        String wave = fixture.session(campus.open(), CLASS, 5, 20);
        assertThatThrownBy(() -> book(1, wave)).hasMessageContaining("another wave");
        String specialty = fixture.session(term, CLASS, 5, 20);
        fixture.set(specialty, "specialty_code", "207RC0000X");
        assertThatThrownBy(() -> book(1, specialty)).hasMessageContaining("another specialty");
        String cancelled = fixture.session(term, CLASS, 5, 20);
        fixture.set(cancelled, "state", "CANCELLED");
        assertThatThrownBy(() -> book(1, cancelled)).hasMessageContaining("is cancelled");
    }

    @Test
    void afterThreeAbsencesOnlyTheWaitingListIsLeftUntilOthersHaveHadTheirChance() {
        String session = fixture.session(term, CLASS, 2, 20);
        for (int time = 1; time <= 3; time++) {
            fixture.noShow(fixture.session(term, CLASS, 1, 30 + time), training(1));
        }

        assertThat(book(1, session)).isEqualTo(Outcome.WAITING);
        assertThat(book(2, session)).isEqualTo(Outcome.SEAT);
        lists.tidy();
        assertThat(fixture.seated(session)).containsExactly(training(2));

        fixture.start(session, fixture.hour().plus(Duration.ofHours(20)));
        lists.tidy();
        assertThat(fixture.seated(session)).containsExactlyInAnyOrder(training(1), training(2));
    }

    @Test
    void anAbsenceIsBookedAgainAndTheChiefToldSo() {
        String next = fixture.session(term, CLASS, 5, 20);

        assertThat(bookings.rebook(training(1), CLASS)).isEqualTo(next);
        assertThat(bookings.rebook(training(1), CLASS)).isEqualTo(next);
        assertThat(bookings.rebook(training(2), SessionKind.LAB)).isNull();

        assertThat(fixture.notices(term.chief())).anyMatch(told -> told.contains("has to repeat the class"));
        assertThat(fixture.notices(term.p(2))).anyMatch(told -> told.contains("no session fits at present"));
    }

    @Test
    void aDepartmentIsEnrolledPersonByPerson() {
        String here = fixture.session(term, CLASS, 2, 25);
        fixture.clinic(term.physician(3), fixture.hour().plus(Duration.ofDays(25)));
        List<EnrolmentResult> results = campus.as(
                term.trainingManager(),
                () -> bookings.enrol(List.of(training(1), training(2), training(3), training(4)), CLASS));

        assertThat(results).hasSize(4).filteredOn(EnrolmentResult::seat).hasSize(2);
        assertThat(results)
                .filteredOn(result -> result.trainingId().equals(training(3)))
                .singleElement()
                .satisfies(result -> assertThat(result.sentence()).contains("clash with clinic times"));
        assertThat(fixture.seated(here)).hasSize(2);
        assertThat(fixture.waiting(here)).hasSize(1);
    }

    @Test
    void aCancelledSessionTakesItsSeatsAlong() {
        String session = fixture.session(term, CLASS, 1, 20);
        book(1, session);
        book(2, session);

        transaction.executeWithoutResult(status -> {
            fixture.set(session, "state", "CANCELLED");
            events.publishEvent(new SessionCancelled(session, 1, "Trainer ill."));
        });

        assertThat(seats.ofSession(session)).isEmpty();
        assertThat(fixture.occupations(term.p(1))).isEmpty();
        assertThat(fixture.past(training(1))).endsWith("CANCELLED");
        assertThat(fixture.notices(term.p(2))).anyMatch(told -> told.contains("Trainer ill"));
    }

    @Test
    void aLeaverMakesRoom() {
        String session = fixture.session(term, CLASS, 1, 20);
        book(1, session);
        book(2, session);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("update learner_training set state = 'LEFT' where id = :id")
                    .param("id", training(1))
                    .update();
            events.publishEvent(new LearnersLeft(List.of(training(1))));
        });

        assertThat(fixture.seated(session)).containsExactly(training(2));
        assertThat(fixture.occupations(term.p(1))).isEmpty();
    }

    @Test
    void sessionsKnowWhoSitsInThemAndFillNewSeats() {
        String session = fixture.session(term, CLASS, 1, 20);
        book(1, session);
        book(2, session);
        fixture.clinic(term.physician(1), fixture.hour().plus(Duration.ofDays(22)));

        assertThat(holders.of(session)).singleElement().satisfies(holder -> {
            assertThat(holder.userId()).isEqualTo(term.p(1));
            assertThat(holders.clinicClashes(
                            List.of(holder),
                            fixture.hour().plus(Duration.ofDays(22)),
                            fixture.hour().plus(Duration.ofDays(22)).plusSeconds(60)))
                    .containsKey(training(1));
        });
        transaction.executeWithoutResult(status -> {
            fixture.set(session, "capacity", 2);
            holders.moveUp(session);
        });
        assertThat(fixture.seated(session)).containsExactlyInAnyOrder(training(1), training(2));
    }

    private Outcome book(int number, String session) {
        return campus.as(term.p(number), () -> bookings.book(training(number), session));
    }

    private void cancel(int number, String session) {
        campus.as(term.p(number), () -> bookings.cancel(training(number), session, "On call that day"));
    }

    private EnrolmentResult enrol(String user, int number) {
        return campus.as(
                user, () -> bookings.enrol(List.of(training(number)), CLASS).get(0));
    }

    private String training(int number) {
        return campus.training(term, number);
    }
}
