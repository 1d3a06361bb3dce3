package health.sts.review.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Weeks of support are planned when they are due, once, with what they rest on. */
@StsTest
class WeekPlannerTest {

    @Autowired
    LiveWave waves;

    @Autowired
    SupportSteps steps;

    @Autowired
    SupportBoard board;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theFirstWeekIsPlannedTwoWeeksBeforeGoLiveAndOnlyOnce() {
        Live early = waves.open(-15, 1, 6);
        Live live = waves.open(-14, 2, 6);
        jdbc.sql("update physician set high_acuity = true where physician_id like :mine")
                .param("mine", "PHY-LV-" + live.n() + "-2-%")
                .update();
        steps.planWeeks();
        steps.planWeeks();

        assertThat(board.weeks(early.wave())).isEmpty();
        List<SupportWeek> weeks = board.weeks(live.wave());
        assertThat(weeks).hasSize(1);
        assertThat(weeks.get(0).percent()).isEqualTo(100);
        assertThat(weeks.get(0).from()).isEqualTo(live.goLive());
        assertThat(weeks.get(0).rule()).contains("support-taper").contains("rule_first");
        List<SupportPost> posts = board.posts(live.wave());
        assertThat(posts).hasSize(2);
        assertThat(posts)
                .filteredOn(post -> post.specialtyCode().equals(live.specialty(1)))
                .singleElement()
                .satisfies(post -> {
                    // 6 × 35 % = 2.1 on shift, 1:5 = 0.42
                    assertThat(post.fullPosts()).isEqualByComparingTo("0.42");
                    assertThat(post.posts()).isEqualTo(1);
                });
        assertThat(posts)
                .filteredOn(post -> post.specialtyCode().equals(live.specialty(2)))
                .singleElement()
                .satisfies(post -> {
                    // 1:2 = 1.05
                    assertThat(post.highAcuity()).isEqualTo(6);
                    assertThat(post.fullPosts()).isEqualByComparingTo("1.05");
                    assertThat(post.posts()).isEqualTo(2);
                });
        List<Shift> shifts = board.shifts(live.wave(), live.site(), 1, null);
        assertThat(shifts).hasSize(14).allMatch(shift -> shift.posts() == 3);
        assertThat(shifts.get(0).from())
                .isEqualTo(live.goLive().atTime(7, 0).atZone(LiveWave.ZONE).toInstant());
        assertThat(shifts.get(1).until())
                .isEqualTo(live.goLive().atTime(19, 0).atZone(LiveWave.ZONE).toInstant());
        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = :wave and step = 'planSupportWeek'")
                        .param("wave", live.wave())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void withFewerTicketsEveryWeekSupportTapersToItsEnd() {
        Live live = waves.open(31, 1, 6);
        tickets(live, 1, 20);
        tickets(live, 8, 10);
        tickets(live, 15, 5);
        tickets(live, 22, 1);
        steps.planWeeks();

        assertThat(board.weeks(live.wave())).extracting(SupportWeek::percent).containsExactly(100, 75, 40, 20, 0);
        assertThat(board.weeks(live.wave())).noneMatch(SupportWeek::held);
        assertThat(board.shifts(live.wave(), null, null, null)).isEmpty();
        steps.planWeeks();
        assertThat(board.weeks(live.wave())).hasSize(5);
    }

    @Test
    void aWeekWithoutAFallIsHeldAndTheRestMovesBack() {
        Live live = waves.open(20, 1, 6);
        tickets(live, 1, 20);
        tickets(live, 8, 18);
        tickets(live, 15, 4);
        steps.planWeeks();

        List<SupportWeek> weeks = board.weeks(live.wave());
        assertThat(weeks).extracting(SupportWeek::percent).containsExactly(100, 75, 75, 40);
        assertThat(weeks).extracting(SupportWeek::held).containsExactly(false, false, true, false);
        assertThat(weeks.get(2).inputs()).contains("18 tickets of 6 active").contains("20 tickets of 6 active");
        // Week 4 begins tomorrow, so only its shifts are still to come.
        assertThat(board.shifts(live.wave(), null, 4, null)).hasSize(14);
        assertThat(board.shifts(live.wave(), null, 1, null)).isEmpty();
    }

    @Test
    void aPlanIsNeverChanged() {
        Live live = waves.open(-3, 1, 6);
        steps.planWeeks();
        for (String table : List.of("support_week", "support_shift")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table + " where wave_id = :wave")
                            .param("wave", live.wave())
                            .update())
                    .hasStackTraceContaining(table);
        }
    }

    @Test
    void twoThatPlanAtOncePlanOnce() throws Exception {
        Live live = waves.open(-2, 1, 6);
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return steps.planWeeks();
                }));
            }
            for (Future<Integer> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(board.weeks(live.wave())).hasSize(1);
    }

    private void tickets(Live live, int day, int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql(
                            """
                            insert into support_ticket (id, wave_id, specialty_code, site_id, category, severity, title,
                                state, opened_by, opened_at, recorded_at, state_since, version)
                            values (:id, :wave, :specialty, :site, 'DEFECT', 4, 'Slow', 'OPEN', 'fixture', :at, :at, :at, 0)
                            """)
                    .param("id", Ids.next("TKT"))
                    .param("wave", live.wave())
                    .param("specialty", live.specialty(1))
                    .param("site", live.site())
                    .param("at", SqlTime.of(live.day(day).plus(Duration.ofHours(12))))
                    .update();
        }
    }
}
