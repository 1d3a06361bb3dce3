package health.sts.delivery.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.shared.Refusal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions are planned, changed and cancelled by rule, and nothing is ever in two at one time. */
@StsTest
class SessionsTest {

    private static final int AT_ONCE = 20;

    @Autowired
    Sessions sessions;

    @Autowired
    Rooms rooms;

    @Autowired
    Occupations occupations;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    JdbcClient jdbc;

    Term term;
    String room;

    @BeforeEach
    void openCampus() {
        term = campus.prepare(0, 60);
        room = classrooms.room(term.site(), 12);
    }

    @Test
    void aPlannedSessionOccupiesRoomAndTrainersAndIsOnRecord() {
        SessionView session = plan(day(30));
        assertThat(session.state()).isEqualTo(SessionState.PLANNED);
        assertThat(session.leadUserId()).isEqualTo(term.lead());
        assertThat(sessions.events(session.sessionId()))
                .extracting(SessionEvent::kind)
                .containsExactly(SessionEvent.Kind.PLANNED);
        assertThat(lines(session.sessionId(), "planSession")).isEqualTo(1);
        assertThat(occupations.overlapping(
                        List.of(Occupations.room(room), Occupations.person(term.lead()), Occupations.person(term.co())),
                        session.startsAt(),
                        session.endsAt(),
                        null))
                .hasSize(3);
    }

    @Test
    void whatIsBusyIsNamedWithAWayOut() {
        SessionView first = plan(day(30));
        PlanSession again = wanted(day(30)).at(day(30).plusHours(1), day(30).plusHours(2));
        refused(() -> plan(again, false), "roomId", first.sessionId() + ", ", "Choose another room or time.");
        PlanSession elsewhere = with(again, classrooms.room(term.site(), 12), 10);
        refused(() -> plan(elsewhere, false), "leadPhysicianId", "is busy with class " + first.sessionId());
        assertThat(plan(wanted(day(30)).at(day(30).plusHours(4), day(30).plusHours(6)), false))
                .isNotNull();
    }

    @Test
    void placeSizeAndTimeHaveToBeRight() {
        PlanSession good = wanted(day(30));
        refused(() -> plan(with(good, room, 13), false), "capacity", "has 12 seats");
        refused(() -> plan(with(good, null, 10), false), "roomId", "Choose a room, or give a link");
        refused(() -> plan(with(good, classrooms.room(otherSite(), 12), 10), false), "roomId", "no such room");
        refused(() -> plan(virtual("http://meet.test.example/1"), false), "link", "https://");
        refused(() -> plan(virtual("javascript:alert(1)"), false), "link", "https://");
        refused(() -> plan(good.at(day(30), day(30).plusMinutes(14)), false), "end", "15 minutes to 12 hours");
        refused(() -> plan(good.at(day(30), day(30).minusHours(1)), false), "end", "15 minutes to 12 hours");
        refused(() -> plan(good.at(day(-2), day(-2).plusHours(1)), false), "start", "This time is over");
        refused(() -> plan(good.at(day(900), day(900).plusHours(1)), false), "start", "two years");
        LocalDateTime never = LocalDateTime.parse("2027-03-14T02:30");
        assertThat(sessions(good.at(never, never.plusHours(3))).problem())
                .satisfiesAnyOf(
                        problem -> assertThat(problem).contains("clocks go forward"),
                        problem -> assertThat(problem).contains("This time is over"));
    }

    @Test
    void outsideTheTrainingWindowItIsConfirmed() {
        PlanSession late = wanted(day(70));
        refused(() -> plan(late, false), "confirmed", "outside the training window");
        assertThat(plan(late, true).state()).isEqualTo(SessionState.PLANNED);
    }

    @Test
    void theLeadHoldsACertificateThenAndSomebodyElseHelps() {
        refused(
                () -> plan(led(term.physician(1), term.co()), false),
                "leadPhysicianId",
                "holds no certificate for",
                "for example Dr. Given");
        refused(() -> plan(led(term.physician(5), term.lead()), false), "coUserId", "cannot be the co-trainer too");
        refused(() -> plan(led(term.physician(5), term.p(1)), false), "coUserId", "is no peer trainer");
        assertThat(plan(led(term.physician(5), term.evaluator()), false).coUserId())
                .isEqualTo(term.evaluator());
    }

    @Test
    void onlyPlannersPlan() {
        assertThatThrownBy(() -> campus.as(term.chief(), () -> sessions.plan(wanted(day(30)), false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only training and programme managers");
    }

    @Test
    void aSeriesHasAResultForEachDayAndMayBeAllOrNothing() {
        SessionView taken = plan(day(31));
        List<PlanSession> list =
                IntStream.range(30, 34).mapToObj(number -> wanted(day(number))).toList();
        List<Occurrence> preview = campus.as(term.trainingManager(), () -> sessions.preview(list));
        assertThat(preview).extracting(Occurrence::fine).containsExactly(true, false, true, true);
        assertThat(preview.get(1).problem()).contains(taken.sessionId());
        assertThat(campus.as(term.trainingManager(), () -> sessions.planAll(list, false, true)))
                .noneMatch(Occurrence::fine);
        List<Occurrence> planned = campus.as(term.trainingManager(), () -> sessions.planAll(list, false, false));
        assertThat(planned).extracting(Occurrence::fine).containsExactly(true, false, true, true);
        assertThat(planned.stream()
                        .filter(Occurrence::fine)
                        .map(one -> one.session().seriesId())
                        .distinct())
                .hasSize(1)
                .doesNotContainNull();
        List<PlanSession> twice = List.of(wanted(day(40)), wanted(day(40)));
        assertThat(campus.as(term.trainingManager(), () -> sessions.planAll(twice, false, false))
                        .get(1)
                        .problem())
                .contains("another session of this list");
    }

    @Test
    void hundredsCostAFewStatementsEach() {
        List<PlanSession> list = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            LocalDateTime start = day(20 + number / 4).withHour(8 + 3 * (number % 4));
            list.add(wanted(start).at(start, start.plusHours(3)));
        }
        Tally tally = Tally.of(() -> campus.as(term.trainingManager(), () -> sessions.planAll(list, true, true)));
        long ours = tally.sql().stream().filter(sql -> !sql.contains("ACT_")).count();
        System.out.printf("%d statements of ours, %d in all, for 40 sessions%n", ours, tally.executes());
        assertThat(ours).as(String.join("\n", tally.sql())).isLessThan(40L * 9 + 40);
    }

    @Test
    void aChangeIsLookedAtFirstThenRaisesTheSequence() {
        SessionView before = plan(day(30));
        ChangeSession later = moved(before, day(31));
        ChangeImpact impact = campus.as(term.trainingManager(), () -> sessions.preview(later));
        assertThat(impact.changes()).singleElement().asString().startsWith("Time: ");
        SessionView after = campus.as(term.trainingManager(), () -> sessions.change(later));
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(after.startsAt()).isEqualTo(day(31).atZone(Classrooms.ZONE).toInstant());
        assertThat(occupations.overlapping(List.of(Occupations.room(room)), before.startsAt(), before.endsAt(), null))
                .isEmpty();
        assertThatThrownBy(() -> campus.as(term.trainingManager(), () -> sessions.change(later)))
                .hasMessageContaining("after you opened it");
        assertThat(sessions.events(after.sessionId()).get(0).kind()).isEqualTo(SessionEvent.Kind.MOVED);
        assertThat(lines(after.sessionId(), "changeSession")).isEqualTo(1);
    }

    @Test
    void anotherTrainerIsCertifiedAndFree() {
        SessionView session =
                campus.as(term.trainingManager(), () -> sessions.plan(led(term.physician(5), term.evaluator()), false));
        refused(
                () -> campus.as(
                        term.trainingManager(),
                        () -> sessions.replaceTrainer(session.sessionId(), 0, term.physician(1), "Ill")),
                "leadPhysicianId",
                "holds no certificate");
        SessionView after = campus.as(
                term.trainingManager(),
                () -> sessions.replaceTrainer(session.sessionId(), 0, term.physician(6), "Ill"));
        assertThat(after.leadUserId()).isEqualTo(term.co());
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(occupations.overlapping(
                        List.of(Occupations.person(term.lead())), session.startsAt(), session.endsAt(), null))
                .isEmpty();
    }

    @Test
    void aCancelledSessionFreesWhatItOccupied() {
        SessionView session = plan(day(30));
        refused(
                () -> campus.as(term.trainingManager(), () -> sessions.cancel(session.sessionId(), 0, " ")),
                "reason",
                "Say in a sentence why");
        SessionView after =
                campus.as(term.trainingManager(), () -> sessions.cancel(session.sessionId(), 0, "The trainer is ill"));
        assertThat(after.state()).isEqualTo(SessionState.CANCELLED);
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(plan(day(30))).isNotNull();
        assertThatThrownBy(
                        () -> campus.as(term.trainingManager(), () -> sessions.cancel(session.sessionId(), 1, "Again")))
                .hasMessageContaining("cancelled already");
    }

    @Test
    void oneOfTwentyAtOnceGetsTheRoom() throws Exception {
        PlanSession wanted = wanted(day(45));
        CyclicBarrier barrier = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Boolean>> tries = IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> threads.submit(() -> {
                        barrier.await();
                        try {
                            plan(wanted, false);
                            return true;
                        } catch (Refusal refusal) {
                            assertThat(refusal).hasMessageContaining("Choose another room or time.");
                            return false;
                        }
                    }))
                    .toList();
            List<Boolean> got = new ArrayList<>();
            for (Future<Boolean> one : tries) {
                got.add(one.get());
            }
            assertThat(got).filteredOn(won -> won).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from training_session where room_id = :room")
                        .param("room", room)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRoomKeepsWhatItsSessionsNeed() {
        plan(day(30));
        refused(
                () -> campus.as(term.trainingManager(), () -> rooms.change(room, 0, "Room A", 9, true)),
                "seats",
                "offers 10 seats");
        assertThatThrownBy(() -> campus.as(term.trainingManager(), () -> rooms.change(room, 0, "Room A", 12, false)))
                .hasMessageContaining("1 planned sessions are still to come");
        RoomView other = campus.as(term.trainingManager(), () -> rooms.add(term.site(), "Room B", 8));
        refused(() -> campus.as(term.trainingManager(), () -> rooms.add(term.site(), "Room B", 8)), "name", "already");
        campus.as(term.trainingManager(), () -> rooms.change(other.id(), 0, "Room B", 8, false));
        refused(() -> plan(with(wanted(day(33)), other.id(), 8), false), "roomId", "out of use");
    }

    private SessionView plan(LocalDateTime start) {
        return plan(wanted(start), false);
    }

    private SessionView plan(PlanSession plan, boolean confirmed) {
        return campus.as(term.trainingManager(), () -> sessions.plan(plan, confirmed));
    }

    private Occurrence sessions(PlanSession plan) {
        return campus.as(term.trainingManager(), () -> sessions.preview(List.of(plan)))
                .get(0);
    }

    private LocalDateTime day(int days) {
        return classrooms.tenInDays(days);
    }

    private PlanSession wanted(LocalDateTime start) {
        return with(led(term.physician(5), term.co()), room, 10).at(start, start.plusHours(4));
    }

    private PlanSession led(String physician, String co) {
        return new PlanSession(
                term.wave(),
                term.specialty(),
                SessionKind.CLASS,
                term.site(),
                room,
                null,
                day(30),
                day(30).plusHours(4),
                10,
                physician,
                co);
    }

    private PlanSession virtual(String link) {
        PlanSession plan = wanted(day(30));
        return new PlanSession(
                plan.waveId(),
                plan.specialtyCode(),
                plan.kind(),
                plan.siteId(),
                null,
                link,
                plan.start(),
                plan.end(),
                10,
                plan.leadPhysicianId(),
                plan.coUserId());
    }

    private static PlanSession with(PlanSession plan, String room, int seats) {
        return new PlanSession(
                plan.waveId(),
                plan.specialtyCode(),
                plan.kind(),
                plan.siteId(),
                room,
                plan.link(),
                plan.start(),
                plan.end(),
                seats,
                plan.leadPhysicianId(),
                plan.coUserId());
    }

    private static ChangeSession moved(SessionView session, LocalDateTime start) {
        ChangeSession same = ChangeSession.none(session);
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
                true);
    }

    private String otherSite() {
        return campus.prepare(0, 60).site();
    }

    private int lines(String session, String step) {
        return jdbc.sql("select count(*) from ledger_line where business_key = :id and step = :step")
                .param("id", session)
                .param("step", step)
                .query(Integer.class)
                .single();
    }

    private static void refused(ThrowingCallable act, String field, String... sentences) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).contains(field);
            assertThat(Set.of(sentences))
                    .allSatisfy(sentence -> assertThat(refusal).hasMessageContaining(sentence));
        });
    }
}
