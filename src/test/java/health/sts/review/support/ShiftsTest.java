package health.sts.review.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.Occupations;
import health.sts.engine.Identities;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may be on a shift, what stands against it, and what its hours come to. */
@StsTest
class ShiftsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Shifts shifts;

    @Autowired
    ShiftHours hours;

    @Autowired
    SupportBoard board;

    @Autowired
    SupportStore store;

    @Autowired
    Identities identities;

    @Autowired
    Occupations occupations;

    @Autowired
    Classrooms classrooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;
    SupportWeek week;
    Instant tomorrow;

    @BeforeEach
    void aWeekOfSupport() {
        live = waves.open(1, 2, 6);
        tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        LocalDate from = live.goLive();
        week = new SupportWeek(
                Ids.next("SWK"),
                live.wave(),
                1,
                from,
                from.plusDays(7),
                100,
                false,
                "First",
                "",
                "test",
                "system",
                clock.instant());
        store.insert(week);
    }

    @Test
    void aTrainerTakesAShiftAndGivesItBack() {
        String shift = shift(0, 6, 1);
        waves.as(live.trainer(1), () -> shifts.take(shift));
        assertThat(mine()).containsExactly(shift);
        assertThat(waves.as(live.trainer(1), () -> board.myHours())).containsKey(live.wave());
        assertThat(detail(shift).shift().open()).isZero();

        waves.as(live.trainer(1), () -> shifts.giveBack(shift));
        assertThat(mine()).isEmpty();
        assertThat(detail(shift).events())
                .extracting(ShiftEvent::kind)
                .containsExactly(ShiftEventKind.TAKEN, ShiftEventKind.GIVEN_BACK);
        conflict("not on this shift", () -> waves.as(live.trainer(1), () -> shifts.giveBack(shift)));
    }

    @Test
    void onlyACertifiedTrainerTakesOne() {
        String shift = shift(0, 6, 1);
        forbidden(() -> waves.as(live.user(1, 2), () -> shifts.take(shift)));
        identities.addRole(live.user(1, 2), Role.PEER_TRAINER);
        assertThatThrownBy(() -> waves.as(live.user(1, 2), () -> shifts.take(shift)))
                .hasMessageContaining("certificate");
        identities.removeRole(live.user(1, 2), Role.PEER_TRAINER);
        forbidden(() -> waves.as(live.trainer(1), () -> shifts.putOn(shift, live.trainer(2))));
    }

    @Test
    void aFullShiftTwoShiftsAtOnceAndAPastOneAreRefused() {
        String full = shift(0, 6, 1);
        waves.as(live.trainer(1), () -> shifts.take(full));
        conflict("already", () -> waves.as(live.trainer(1), () -> shifts.take(full)));
        conflict("All posts", () -> waves.as(live.trainer(2), () -> shifts.take(full)));
        String overlapping = shift(5, 6, 1);
        conflict("another shift", () -> waves.as(live.trainer(1), () -> shifts.take(overlapping)));
        String backToBack = shift(6, 6, 1);
        waves.as(live.trainer(1), () -> shifts.take(backToBack));
        String begun = shift(-25, 6, 1);
        conflict("has begun", () -> waves.as(live.trainer(1), () -> shifts.take(begun)));
    }

    @Test
    void aSessionAtTheSameTimeStandsAgainstIt() {
        String shift = shift(0, 6, 1);
        Instant from = tomorrow.plus(Duration.ofHours(5));
        String session = classrooms.session(new Classrooms.Wanted(
                live.wave(),
                live.specialty(1),
                SessionKind.CLASS,
                live.site(),
                null,
                from,
                from.plus(Duration.ofHours(4)),
                10,
                live.physician(1, 1),
                live.trainer(1),
                live.trainer(2)));
        conflict(session, () -> waves.as(live.trainer(1), () -> shifts.take(shift)));
    }

    @Test
    void whoIsOnAShiftIsBusyForSessions() {
        String shift = shift(0, 6, 1);
        waves.as(live.trainer(1), () -> shifts.take(shift));
        List<String> people = List.of(Occupations.person(live.trainer(1)), Occupations.person(live.trainer(2)));
        assertThat(occupations.busy(
                        people, tomorrow.plus(Duration.ofHours(5)), tomorrow.plus(Duration.ofHours(7)), null))
                .singleElement()
                .satisfies(busy -> {
                    assertThat(busy.sessionId()).isEqualTo(shift);
                    assertThat(busy.resource()).isEqualTo(people.get(0));
                });
        assertThat(occupations.busy(
                        people, tomorrow.plus(Duration.ofHours(6)), tomorrow.plus(Duration.ofHours(7)), null))
                .isEmpty();
    }

    @Test
    void fortyHoursAreTheMost() {
        for (int i = 0; i < 5; i++) {
            String shift = shift(24 * i, 8, 1);
            waves.as(live.trainer(1), () -> shifts.take(shift));
        }
        String more = shift(24 * 6, 1, 1);
        conflict("41 hours", () -> waves.as(live.trainer(1), () -> shifts.take(more)));
        conflict("40 are the most", () -> waves.as(live.trainingManager(), () -> shifts.putOn(more, live.trainer(1))));
        waves.as(live.trainer(2), () -> shifts.take(more));
    }

    @Test
    void theManagerPutsOnAndTakesOffWithAReasonThatIsRead() {
        String shift = shift(0, 6, 1);
        waves.as(live.trainingManager(), () -> shifts.putOn(shift, live.trainer(1)));
        assertThatThrownBy(() -> waves.as(live.trainingManager(), () -> shifts.takeOff(shift, live.trainer(1), " ")))
                .isInstanceOf(Refusal.class);
        waves.as(live.trainingManager(), () -> shifts.takeOff(shift, live.trainer(1), "Needed 100 % elsewhere"));
        assertThat(detail(shift).events())
                .extracting(ShiftEvent::kind, ShiftEvent::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ShiftEventKind.PUT_ON, live.trainingManager()),
                        org.assertj.core.groups.Tuple.tuple(ShiftEventKind.TAKEN_OFF, live.trainingManager()));
        assertThat(jdbc.sql("select sentence from notice where user_id = :user")
                        .param("user", live.trainer(1))
                        .query(String.class)
                        .list())
                .anyMatch(sentence -> sentence.endsWith("Needed 100 % elsewhere"));
    }

    @Test
    void whoWasThereIsConfirmedByAnotherAndCountsAsHours() {
        String shift = shift(-30, 6, 2);
        put(shift, 1);
        put(shift, 2);
        String ahead = shift(0, 6, 1);
        put(ahead, 1);

        conflict(
                "not over",
                () -> waves.as(live.trainingManager(), () -> hours.confirm(ahead, live.trainer(1), true, null)));
        forbidden(() -> waves.as(live.trainer(2), () -> hours.confirm(shift, live.trainer(1), true, null)));
        identities.addRole(live.trainer(1), Role.TRAINING_MANAGER);
        forbidden(() -> waves.as(live.trainer(1), () -> hours.confirm(shift, live.trainer(1), true, null)));
        identities.removeRole(live.trainer(1), Role.TRAINING_MANAGER);

        waves.as(live.trainingManager(), () -> hours.confirm(shift, live.trainer(1), true, null));
        assertThatThrownBy(
                        () -> waves.as(live.trainingManager(), () -> hours.confirm(shift, live.trainer(2), false, "")))
                .isInstanceOf(Refusal.class);
        waves.as(live.chief(1), () -> hours.confirm(shift, live.trainer(2), false, "Was ill that day"));
        conflict(
                "does not change",
                () -> waves.as(live.trainingManager(), () -> hours.confirm(shift, live.trainer(2), true, null)));

        assertThat(results(1)).containsExactly("6.00");
        assertThat(results(2)).isEmpty();
        assertThat(waves.as(live.trainer(2), () -> board.myHours())).isEmpty();
    }

    @Test
    void ofManyWhoWantTheLastPostOneGetsIt() throws Exception {
        String shift = shift(0, 6, 1);
        int taken = atOnce(List.of(
                () -> waves.as(live.trainer(1), () -> shifts.take(shift)),
                () -> waves.as(live.trainer(2), () -> shifts.take(shift))));
        assertThat(taken).isEqualTo(1);
        assertThat(detail(shift).places()).hasSize(1);
    }

    @Test
    void nobodyIsOnTwoShiftsOrOverTheHoursByBeingQuick() throws Exception {
        List<Runnable> acts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String shift = shift(0, 6 + i, 1);
            acts.add(() -> waves.as(live.trainer(1), () -> shifts.take(shift)));
        }
        assertThat(atOnce(acts)).isEqualTo(1);

        List<Runnable> long12 = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            String shift = shift(24 * i, 12, 1);
            long12.add(() -> waves.as(live.trainer(2), () -> shifts.take(shift)));
        }
        assertThat(atOnce(long12)).isEqualTo(3);
    }

    private int atOnce(List<Runnable> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Runnable act : acts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        act.run();
                        return true;
                    } catch (Refusal refused) {
                        return false;
                    }
                }));
            }
            int done = 0;
            for (Future<Boolean> one : running) {
                done += one.get() ? 1 : 0;
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private String shift(int hoursFromTomorrow, int length, int posts) {
        String id = Ids.next("SHF");
        Instant from = tomorrow.plus(Duration.ofHours(hoursFromTomorrow));
        jdbc.sql(
                        """
                        insert into support_shift (id, week_id, wave_id, site_id, starts_at, ends_at, zone, posts)
                        values (:id, :week, :wave, :site, :from, :until, 'America/New_York', :posts)
                        """)
                .param("id", id)
                .param("week", week.id())
                .param("wave", live.wave())
                .param("site", live.site() + "-" + id)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(from.plus(Duration.ofHours(length))))
                .param("posts", posts)
                .update();
        return id;
    }

    private void put(String shift, int specialty) {
        jdbc.sql(
                        """
                        insert into shift_place (shift_id, user_id, physician_id, specialty_code, hours, taken_at)
                        values (:shift, :user, :physician, :specialty, 6, :at)
                        """)
                .param("shift", shift)
                .param("user", live.trainer(specialty))
                .param("physician", live.physician(specialty, 1))
                .param("specialty", live.specialty(specialty))
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    private List<String> results(int specialty) {
        return jdbc.sql("select amount from teaching_result where physician_id = :id and kind = 'HOURS'")
                .param("id", live.physician(specialty, 1))
                .query(String.class)
                .list();
    }

    private List<String> mine() {
        return waves.as(live.trainer(1), () -> board.mine()).stream()
                .map(Shift::id)
                .toList();
    }

    private SupportBoard.Detail detail(String shift) {
        return waves.as(live.trainingManager(), () -> board.shift(shift));
    }

    private static void conflict(String words, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining(words);
    }

    private static void forbidden(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN));
    }
}
