package health.sts.delivery.attendance;

import static health.sts.delivery.attendance.Classroom.CHIEF;
import static health.sts.delivery.attendance.Classroom.CO;
import static health.sts.delivery.attendance.Classroom.END;
import static health.sts.delivery.attendance.Classroom.LEAD;
import static health.sts.delivery.attendance.Classroom.SESSION;
import static health.sts.delivery.attendance.Classroom.STRANGER;
import static health.sts.delivery.attendance.Classroom.learnerActor;
import static health.sts.delivery.attendance.Classroom.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import health.sts.accountability.LedgerEntry;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.SessionClosed;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.delivery.attendance.Attendance.Sheet;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttendanceTest {

    private final Classroom room = new Classroom();

    @AfterEach
    void closeTheDatabase() {
        room.close();
    }

    @Test
    void ninetyPercentOfTheMinutesCountAndOneMinuteLessDoesNot() {
        room.handIn(216, 215, 0);
        Sheet sheet = newest();
        assertThat(sheet.number()).isEqualTo(1);
        assertThat(sheet.enteredBy()).isEqualTo("lead");
        assertThat(sheet.entries())
                .extracting(entry -> entry.result())
                .containsExactly(AttendanceResult.ATTENDED, AttendanceResult.MAKE_UP, AttendanceResult.REBOOK);
    }

    @Test
    void aSheetNeedsMinutesForEverybodyWithASeat() {
        room.type(240, 240);
        refused(
                () -> room.as(LEAD, () -> room.steps.handIn(SESSION)),
                Refusal.Kind.INVALID,
                "Dr. Learner 3 has no minutes");
        assertThat(room.sheets.of(SESSION)).isEmpty();
    }

    @Test
    void nothingIsHandedInBeforeTheEnd() {
        room.now = END.minus(Duration.ofSeconds(1));
        room.type(240, 240, 240);
        refused(
                () -> room.as(LEAD, () -> room.steps.handIn(SESSION)),
                Refusal.Kind.CONFLICT,
                "lasts until Tue 12 Jan 2027, 13:00 EST");
    }

    @Test
    void minutesStayWithinTheSession() {
        refused(() -> room.type(241), Refusal.Kind.INVALID, "from 0 to 240");
        refused(() -> room.type(-1), Refusal.Kind.INVALID, "from 0 to 240");
    }

    @Test
    void whatIsTypedIsKeptRowByRow() {
        room.type(240, 100, 50);
        room.as(LEAD, () -> room.book.save(SESSION, List.of(new Minutes(training(2), 120, "late"))));
        room.as(LEAD, () -> room.book.save(SESSION, List.of(new Minutes(training(3), null, null))));
        assertThat(room.book.register(SESSION).rows())
                .extracting(Attendance.Row::draft)
                .containsExactly(240, 120, null);
    }

    @Test
    void theWaitingListIsNotOnTheSheet() {
        refused(() -> room.type(240, 240, 240, 240), Refusal.Kind.CONFLICT, "no seat any more");
        assertThat(room.book.register(SESSION).rows()).hasSize(3);
    }

    @Test
    void onlyTheLeadEnters() {
        room.type(240, 240, 240);
        refused(() -> room.as(CO, () -> room.steps.handIn(SESSION)), Refusal.Kind.FORBIDDEN, "Only the lead trainer");
        refused(
                () -> room.as(STRANGER, () -> room.book.register(SESSION)),
                Refusal.Kind.FORBIDDEN,
                "neither lead nor sign");
    }

    @Test
    void theLeadAloneCannotAttestAndTheAttemptIsOnRecord() {
        room.handIn(240, 240, 240);
        refused(
                () -> room.as(LEAD, () -> room.steps.sign(SESSION)),
                Refusal.Kind.FORBIDDEN,
                "does not sign its attendance");
        assertThat(lastLine().kind()).isEqualTo(LedgerEntry.Kind.BLOCKED);
        refused(() -> room.as(LEAD, () -> room.steps.close(SESSION)), Refusal.Kind.CONFLICT, "not signed");
    }

    @Test
    void whoStandsInForTheLeadDoesNotSignEither() {
        room.handIn(240, 240, 240);
        when(room.deputies.isDeputyOf("co", "lead")).thenReturn(true);
        refused(() -> room.as(CO, () -> room.steps.sign(SESSION)), Refusal.Kind.FORBIDDEN, "stands in for the lead");
    }

    @Test
    void whoStandsInForTheCoTrainerSignsAndAStrangerDoesNot() {
        room.handIn(240, 240, 240);
        refused(() -> room.as(STRANGER, () -> room.steps.sign(SESSION)), Refusal.Kind.FORBIDDEN, "Only the co-trainer");
        when(room.deputies.isDeputyOf("stranger", "co")).thenReturn(true);
        room.as(STRANGER, () -> room.steps.sign(SESSION));
        assertThat(newest().signed()).isTrue();
    }

    @Test
    void aSheetGivenBackIsFollowedByANewOneWithWhatWasTyped() {
        room.handIn(240, 240, 10);
        refused(() -> room.as(CO, () -> room.steps.giveBack(SESSION, " ")), Refusal.Kind.INVALID, "Give the reason");
        room.as(CO, () -> room.steps.giveBack(SESSION, "Learner 3 stayed to the end"));
        assertThat(room.book.register(SESSION).rows())
                .extracting(Attendance.Row::draft)
                .containsExactly(240, 240, 10);
        room.as(LEAD, () -> room.book.save(SESSION, List.of(new Minutes(training(3), 240, null))));
        room.as(LEAD, () -> room.steps.handIn(SESSION));
        assertThat(room.sheets.of(SESSION)).extracting(Sheet::number).containsExactly(2, 1);
        assertThat(room.sheets.of(SESSION).get(1).answer().reason()).isEqualTo("Learner 3 stayed to the end");
        verify(room.notices)
                .tell(eq(List.of("lead")), argThat(text -> text.contains("given back")), anyString(), eq(SESSION));
    }

    @Test
    void nothingIsHandedInTwice() {
        room.handIn(240, 240, 240);
        refused(() -> room.handIn(0, 0, 0), Refusal.Kind.CONFLICT, "handed in already");
    }

    @Test
    void closingTellsEachCaseWhatItsMinutesCameTo() {
        room.closed(240, 180, 0);
        assertThat(room.session().state()).isEqualTo(SessionState.CLOSED);
        verify(room.facts).classAttended(training(1), END);
        verify(room.facts, never()).classAttended(eq(training(2)), any());
        verify(room.workflow).attended(training(1), SessionKind.CLASS, AttendanceResult.ATTENDED, SESSION, "lead");
        verify(room.workflow).attended(training(2), SessionKind.CLASS, AttendanceResult.MAKE_UP, SESSION, "lead");
        verify(room.workflow).attended(training(3), SessionKind.CLASS, AttendanceResult.REBOOK, SESSION, "lead");
        assertThat(room.seatEvents(1)).containsExactly("ATTENDED");
        assertThat(room.seatEvents(2)).containsExactly("MAKE_UP");
        assertThat(room.seatEvents(3)).containsExactly("NO_SHOW");
        assertThat(room.events).containsExactly(new SessionClosed(SESSION));
    }

    @Test
    void aChiefGetsOneMessageForAllAbsencesAndEachLearnerTheirOwn() {
        room.closed(240, 180, 0);
        verify(room.mailbox, times(1))
                .write(
                        eq(List.of("chief")),
                        anyString(),
                        argThat(text -> text.contains("2 physicians")
                                && text.contains("not there")
                                && text.contains("180 of 240 minutes, to be made up until Thu 11 Feb 2027")),
                        eq(SESSION));
        verify(room.notices, times(1)).tell(eq(List.of("chief")), anyString(), anyString(), anyString());
        verify(room.notices)
                .tell(
                        eq(List.of("learner2")),
                        argThat(text -> text.contains("45 minutes")),
                        anyString(),
                        eq(training(2)));
        verify(room.notices)
                .tell(
                        eq(List.of("learner3")),
                        argThat(text -> text.contains("booked again")),
                        anyString(),
                        eq(training(3)));
        verify(room.notices, never()).tell(eq(List.of("learner1")), anyString(), anyString(), anyString());
    }

    @Test
    void aSessionIsClosedOnce() {
        room.closed(240, 240, 240);
        room.steps.close(SESSION);
        assertThat(room.events).hasSize(1);
        verify(room.workflow, times(3)).attended(any(), any(), any(), any(), any());
        refused(() -> room.as(CO, () -> room.steps.sign(SESSION)), Refusal.Kind.CONFLICT, "settled");
        refused(() -> room.type(1, 1, 1), Refusal.Kind.CONFLICT, "closed");
    }

    @Test
    void aLabAndARefresherAreFactsOfTheirOwn() {
        room.kind = SessionKind.LAB;
        room.closed(240, 240, 240);
        verify(room.facts).labDone(training(1), END);
        verify(room.facts, never()).classAttended(any(), any());
    }

    @Test
    void aCorrectionCountsOnceItIsSignedAndOnlyForWhomItChangesSomething() {
        room.closed(240, 180, 0);
        correct(3, 240);
        assertThat(counted(3)).isEqualTo(AttendanceResult.REBOOK);
        refused(() -> room.as(LEAD, () -> room.book.signCorrection(SESSION)), Refusal.Kind.FORBIDDEN, "does not sign");
        room.as(CO, () -> room.book.signCorrection(SESSION));
        assertThat(counted(3)).isEqualTo(AttendanceResult.ATTENDED);
        verify(room.facts).classAttended(training(3), END);
        verify(room.workflow).attended(training(3), SessionKind.CLASS, AttendanceResult.ATTENDED, SESSION, "lead");
        verify(room.workflow, times(4)).attended(any(), any(), any(), any(), any());
        assertThat(room.seatEvents(3)).containsExactly("ATTENDED", "NO_SHOW");
        assertThat(room.sheets.of(SESSION)).hasSize(2);
    }

    @Test
    void aCorrectionGivenBackChangesNothing() {
        room.closed(240, 180, 0);
        correct(3, 240);
        room.as(CO, () -> room.book.giveBackCorrection(SESSION, "They were not there"));
        assertThat(counted(3)).isEqualTo(AttendanceResult.REBOOK);
        verify(room.facts, never()).classAttended(eq(training(3)), any());
    }

    @Test
    void aCorrectionTakesNothingAwayAndSaysWhatToDo() {
        room.closed(240, 180, 0);
        refused(() -> correct(1, 0), Refusal.Kind.INVALID, "tell the training manager");
        refused(() -> correct(1, 240), Refusal.Kind.INVALID, "No minutes differ");
        refused(
                () -> room.as(LEAD, () -> room.book.correct(SESSION, List.of(new Minutes(training(3), 240, null)), "")),
                Refusal.Kind.INVALID,
                "Give the reason");
        assertThat(room.sheets.of(SESSION)).hasSize(1);
    }

    @Test
    void nothingIsCorrectedBeforeItIsClosed() {
        room.handIn(240, 240, 0);
        refused(() -> correct(3, 240), Refusal.Kind.CONFLICT, "not closed yet");
    }

    @Test
    void fortyFiveMinutesAtOnceMakeUpWhatWasMissed() {
        room.closed(240, 180, 0);
        refused(() -> makeUp(2, 44), Refusal.Kind.INVALID, "shorter ones do not add up");
        refused(() -> makeUp(2, 1), Refusal.Kind.INVALID, "shorter ones do not add up");
        makeUp(2, 45);
        verify(room.facts).classAttended(training(2), room.now);
        assertThat(room.seatEvents(2)).containsExactly("ATTENDED", "MAKE_UP");
        makeUp(2, 45);
        assertThat(room.seatEvents(2)).hasSize(2);
    }

    @Test
    void aMakeUpAfterThirtyDaysIsTooLate() {
        room.closed(240, 180, 0);
        room.now = END.plus(Duration.ofDays(31));
        refused(() -> makeUp(2, 45), Refusal.Kind.CONFLICT, "until Thu 11 Feb 2027");
        room.now = END.plus(Duration.ofDays(30));
        makeUp(2, 45);
        verify(room.facts).classAttended(training(2), room.now);
    }

    @Test
    void nobodyMakesUpAWholeAbsenceNorForThemself() {
        room.closed(240, 180, 0);
        refused(() -> makeUp(3, 60), Refusal.Kind.CONFLICT, "books another session");
        refused(
                () -> room.as(learnerActor(2), () -> room.steps.makeUpHeld(training(2), SESSION, 60, null)),
                Refusal.Kind.FORBIDDEN,
                "Learners never record");
    }

    @Test
    void hoursAreLoggedByTheLeadWithinTheSessionAndConfirmedBySomebodyElse() {
        room.closed(240, 240, 240);
        refused(() -> log("4.01", "0"), Refusal.Kind.INVALID, "from 0 to 4");
        refused(() -> log("4", "1.01"), Refusal.Kind.INVALID, "from 0 to 1");
        refused(
                () -> room.as(CO, () -> room.steps.logHours(SESSION, BigDecimal.ONE, null, null)),
                Refusal.Kind.FORBIDDEN,
                "Only the lead");
        log("4", "0.5");
        refused(() -> log("4", "0.5"), Refusal.Kind.CONFLICT, "wait for the chief");
        refused(
                () -> room.as(LEAD, () -> room.steps.confirmHours(SESSION, true, null)),
                Refusal.Kind.FORBIDDEN,
                "their own hours");
        refused(
                () -> room.as(CO, () -> room.steps.confirmHours(SESSION, true, null)),
                Refusal.Kind.FORBIDDEN,
                "department chief");
        room.as(CHIEF, () -> room.steps.confirmHours(SESSION, true, null));
        verify(room.results)
                .record(argThat(list -> list.size() == 1
                        && list.get(0).amount().compareTo(new BigDecimal("4")) == 0
                        && list.get(0).physicianId().equals("PHY-lead")
                        && list.get(0).source().equals(SESSION)));
        refused(() -> log("3", "0"), Refusal.Kind.CONFLICT, "confirmed and do not change");
    }

    @Test
    void hoursGivenBackAreLoggedAgainAndCountOnlyOnceConfirmed() {
        room.closed(240, 240, 240);
        log("4", "1");
        refused(
                () -> room.as(CHIEF, () -> room.steps.confirmHours(SESSION, false, "")),
                Refusal.Kind.INVALID,
                "Give the reason");
        room.as(CHIEF, () -> room.steps.confirmHours(SESSION, false, "You left at noon"));
        verify(room.results, never()).record(any());
        log("3", "1");
        room.as(CHIEF, () -> room.steps.confirmHours(SESSION, true, null));
        assertThat(room.jdbc
                        .sql("select count(*) from teaching_hours")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private Sheet newest() {
        return room.sheets.of(SESSION).get(0);
    }

    private AttendanceResult counted(int learner) {
        return room.book
                .counted(List.of(SESSION))
                .get(SESSION)
                .of(training(learner))
                .orElseThrow()
                .result();
    }

    private void correct(int learner, int minutes) {
        room.as(
                LEAD,
                () -> room.book.correct(
                        SESSION, List.of(new Minutes(training(learner), minutes, null)), "They came by the back door"));
    }

    private void makeUp(int learner, int minutes) {
        room.as(LEAD, () -> room.steps.makeUpHeld(training(learner), SESSION, minutes, "Orders once more"));
    }

    private void log(String teaching, String preparation) {
        room.as(LEAD, () -> room.steps.logHours(SESSION, new BigDecimal(teaching), new BigDecimal(preparation), null));
    }

    private LedgerEntry lastLine() {
        return room.lines.get(room.lines.size() - 1);
    }

    private static void refused(ThrowingCallable act, Refusal.Kind kind, String words) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }
}
