package health.sts.review.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.program.WaveMoved;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.PulseClosed;
import health.sts.review.ReviewPoint;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who is asked and reminded, that one person answers once, that answers are nobody's, and what closing keeps. */
@StsTest
@RecordApplicationEvents
class PulseTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Pulses pulses;

    @Autowired
    PulseAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ApplicationEventPublisher announce;

    @Test
    void whoIsActiveIsAskedOnce() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);

        assertThat(pulses.open(live.wave(), ReviewPoint.DAY_30)).isEqualTo(pulse);
        assertThat(pulses.response(pulse).invited()).isEqualTo(12);
        assertThat(answers.waiting(live.user(1, 1)))
                .extracting(PulseAnswers.Invitation::pulseId)
                .containsExactly(pulse);
        assertThat(notices(live.user(1, 1), pulse)).singleElement().satisfies(sentence -> assertThat(sentence)
                .startsWith("How is the new EHR after 30 days? 23 questions"));
        assertThat(mails(live.user(1, 1))).isEqualTo(1);
        assertThat(answers.waiting(live.chief(1))).isEmpty();
        assertThatThrownBy(() -> waves.as(live.chief(1), () -> answers.mine(pulse)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void twoNodesOpenOnePulse() throws Exception {
        Live live = waves.open();
        List<String> opened = together(4, i -> pulses.open(live.wave(), ReviewPoint.DAY_30));
        assertThat(Set.copyOf(opened)).hasSize(1);
        assertThat(notices(live.user(1, 1), opened.get(0))).hasSize(1);
    }

    @Test
    void beforeGoLiveAllLearnersAreAskedAndThePulseEndsWithIt() {
        Live live = waves.open(-6, 1, 3);
        leave(live, 1, 3);
        pulses.tend();
        pulses.tend();
        String pulse = pulse(live, ReviewPoint.BASELINE);
        assertThat(pulses.response(pulse).invited()).isEqualTo(2);
        assertThat(pulses.response(pulse).closesAt()).isEqualTo(live.day(0));
        assertThat(notices(live.user(1, 1), pulse)).hasSize(1);

        closesAt(pulse, clock.instant().minusSeconds(1));
        pulses.tend();
        assertThat(pulses.response(pulse).closed()).isTrue();
    }

    @Test
    void aWaveFurtherAwayOrWithoutLearnersHasNoPulseYet() {
        Live far = waves.open(-31, 1, 3);
        Live empty = waves.open(-20, 1, 3);
        IntStream.rangeClosed(1, 3).forEach(p -> leave(empty, 1, p));
        pulses.tend();
        assertThat(count("select count(*) from pulse where wave_id in (?, ?)", far.wave(), empty.wave()))
                .isZero();
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceAtHalfTime() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        answer(live, pulse, 1, 1);
        pulses.tend();
        assertThat(notices(live.user(1, 2), pulse)).as("not before half time").hasSize(1);
        openedAt(pulse, clock.instant().minus(Duration.ofDays(11)));
        pulses.tend();
        pulses.tend();
        assertThat(notices(live.user(1, 1), pulse)).hasSize(1);
        assertThat(notices(live.user(1, 2), pulse))
                .hasSize(2)
                .anyMatch(s -> s.startsWith("Your answer is still missed"));
        assertThat(mails(live.user(1, 2))).isEqualTo(2);
    }

    @Test
    void aPulseOfAReviewIsExtendedOnceAndNotClosedByTheDailyRound() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        closesAt(pulse, clock.instant().minusSeconds(1));
        pulses.tend();
        assertThat(pulses.response(pulse).closed()).isFalse();
        pulses.extend(pulse);
        Instant until = pulses.response(pulse).closesAt();
        assertThat(until).isAfter(clock.instant().plus(Duration.ofDays(6)));
        assertThat(pulses.response(pulse).extended()).isTrue();
        pulses.extend(pulse);
        assertThat(pulses.response(pulse).closesAt()).isEqualTo(until);
        assertThat(notices(live.user(1, 1), pulse)).hasSize(2);
        answer(live, pulse, 1, 1);
        assertThat(pulses.response(pulse).percent()).isEqualByComparingTo("8.3333");
    }

    @Test
    void aResponseWithoutAnybodyAskedIsZero() {
        Live live = waves.open(31, 1, 3);
        jdbc.sql("update learner_training set state = 'LEFT', state_since = ? where wave_id = ?")
                .params(SqlTime.of(clock.instant().minusSeconds(5)), live.wave())
                .update();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        assertThat(pulses.response(pulse).percent()).isZero();
        pulses.close(pulse);
        assertThat(pulses.response(pulse).closed()).isTrue();
    }

    @Test
    void closingIsAnnouncedOnceAndForgetsWhoAnswered() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        answer(live, pulse, 1, 1);
        answer(live, pulse, 1, 2);
        assertThat(count("select count(*) from pulse_answer where pulse_id = ?", pulse))
                .as("nothing is kept before it closes")
                .isZero();
        pulses.close(pulse);
        pulses.close(pulse);
        assertThat(events.stream(PulseClosed.class)
                        .filter(closed -> closed.pulseId().equals(pulse)))
                .containsExactly(new PulseClosed(pulse, live.wave(), ReviewPoint.DAY_30));
        assertThat(count("select count(*) from pulse_invitation where pulse_id = ? and answered", pulse))
                .isZero();
        assertThat(count("select count(*) from pulse_ballot where pulse_id = ?", pulse))
                .isZero();
        assertThat(count(
                        "select count(*) from pulse_ballot_mark where ballot_id like 'PLA-%' and ballot_id in"
                                + " (select id from pulse_answer where pulse_id = ?)",
                        pulse))
                .isZero();
        assertThat(count("select count(*) from pulse_answer where pulse_id = ?", pulse))
                .isEqualTo(2);
        assertThat(pulses.response(pulse).answers()).isEqualTo(2);
        assertThat(pulses.response(pulse).invited()).isEqualTo(12);
    }

    @Test
    void twoTabsGiveOneAnswer() throws Exception {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        List<String> outcomes = together(2, i -> {
            try {
                answer(live, pulse, 1, 1);
                return "kept";
            } catch (Refusal refusal) {
                return refusal.getMessage();
            }
        });
        assertThat(outcomes)
                .containsOnlyOnce("kept")
                .anyMatch(s -> s.startsWith("You have answered this pulse before"));
        assertThat(pulses.response(pulse).answers()).isEqualTo(1);
        assertThat(answers.waiting(live.user(1, 1))).isEmpty();
    }

    @Test
    void anAnswerWhileThePulseClosesIsKeptWholeOrRefused() throws Exception {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        List<String> outcomes = together(2, i -> {
            if (i == 0) {
                pulses.close(pulse);
                return "closed";
            }
            try {
                answer(live, pulse, 1, 1);
                return "kept";
            } catch (Refusal refusal) {
                return refusal.getMessage();
            }
        });
        int kept = outcomes.contains("kept") ? 1 : 0;
        assertThat(count("select count(*) from pulse_answer where pulse_id = ?", pulse))
                .isEqualTo(kept);
        assertThat(count("select count(*) from pulse_ballot where pulse_id = ?", pulse))
                .isZero();
        assertThat(kept == 1 || outcomes.stream().anyMatch(s -> s.startsWith("This pulse closed on")))
                .isTrue();
    }

    @Test
    void aLateAnswerIsRefusedBeforeAnybodyClosesThePulse() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        closesAt(pulse, clock.instant().minusSeconds(1));
        assertThatThrownBy(() -> answer(live, pulse, 1, 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Your answer was not kept");
        assertThatThrownBy(() -> waves.as(live.user(1, 1), () -> answers.sayHowSure(pulse, 3)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aPulseThatIsClosedEarlySaysWhen() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        pulses.close(pulse);
        PulseAnswers.Invitation invitation = waves.as(live.user(1, 1), () -> answers.mine(pulse));
        assertThat(invitation.closed()).isTrue();
        assertThat(invitation.closesAt()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void aWaveThatMovesTakesItsPulsesAlong() {
        Live live = waves.open(-20, 1, 3);
        String pulse = pulses.open(live.wave(), ReviewPoint.BASELINE);
        announce.publishEvent(
                new WaveMoved(live.wave(), live.goLive(), live.goLive().plusDays(40), LiveWave.ZONE));
        announce.publishEvent(
                new WaveMoved(live.wave(), live.goLive(), live.goLive().plusDays(40), LiveWave.ZONE));
        assertThat(jdbc.sql("select until_day from pulse_day where pulse_id = ?")
                        .param(pulse)
                        .query(LocalDate.class)
                        .list())
                .containsExactlyInAnyOrder(live.goLive(), live.goLive().plusDays(40));
    }

    @Test
    void whatIsNoAnswerIsRefusedAndNothingIsKept() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        refused(live, pulse, Map.of(), null, "at least one question");
        refused(live, pulse, Map.of("SUS1", 6), null, "Choose one");
        refused(live, pulse, Map.of("SUS11", 3), null, "Choose one");
        refused(live, pulse, Map.of("SUS1", 3), "x".repeat(1001), "has 1,001 characters");
        assertThat(waves.as(live.user(1, 1), () -> answers.mine(pulse)).open()).isTrue();
        waves.as(live.user(1, 1), () -> answers.answer(pulse, Map.of("SUS1", 3), "x\r\n".repeat(333) + "\u0000y"));
        pulses.close(pulse);
        assertThat(jdbc.sql("select comment_text from pulse_comment where pulse_id = ?")
                        .param(pulse)
                        .query(String.class)
                        .single())
                .hasSize(667);
    }

    /** No column of an answer leads to a person or a moment, and no line of the record tells of one. */
    @Test
    void anAnswerIsNobodys() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        List<String> before = ledger(live, pulse);
        answer(live, pulse, 1, 1);
        answer(live, pulse, 1, 2);
        assertThat(ledger(live, pulse)).isEqualTo(before);
        assertThat(columns("pulse_ballot")).containsOnly("id", "pulse_id", "specialty_code", "comment_text");
        assertThat(columns("pulse_ballot_mark")).containsOnly("ballot_id", "item", "mark");
        assertThat(columns("pulse_answer")).containsOnly("id", "pulse_id", "specialty_code");
        assertThat(columns("pulse_mark")).containsOnly("answer_id", "item", "mark");
        assertThat(columns("pulse_comment")).containsOnly("id", "pulse_id", "comment_text");
        assertThat(columns("pulse_invitation"))
                .containsOnly("pulse_id", "physician_id", "user_id", "specialty_code", "answered");
    }

    @Test
    void theSpecialtyOfFewAnswersIsNotKeptNorThatOfTheNextFewest() {
        Live live = waves.open(31, 3, 7);
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        IntStream.rangeClosed(1, 2).forEach(p -> answer(live, pulse, 1, p));
        IntStream.rangeClosed(1, 5).forEach(p -> answer(live, pulse, 2, p));
        IntStream.rangeClosed(1, 6).forEach(p -> answer(live, pulse, 3, p));
        pulses.close(pulse);
        assertThat(jdbc
                        .sql("select coalesce(specialty_code, '-') from pulse_answer where pulse_id = ?")
                        .param(pulse)
                        .query(String.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(code -> code, Collectors.counting())))
                .containsOnly(Map.entry("-", 7L), Map.entry(live.specialty(3), 6L));
    }

    @Test
    void howSureSomebodyFeelsIsKeptWithTheirNameAndTheLastCounts() {
        Live live = waves.open();
        String pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        String user = live.user(1, 1);
        assertThat(waves.as(user, () -> answers.mySureness(pulse))).isEmpty();
        waves.as(user, () -> answers.sayHowSure(pulse, 2));
        waves.as(user, () -> answers.sayHowSure(pulse, 3));
        assertThat(waves.as(user, () -> answers.mySureness(pulse))).isEqualTo(OptionalInt.of(3));
        assertThat(pulses.selfRatings(live.wave(), ReviewPoint.DAY_30))
                .containsOnly(Map.entry(live.physician(1, 1), 3));
        assertThat(pulses.selfRatings(live.wave(), ReviewPoint.DAY_60)).isEmpty();
        assertThat(waves.as(user, () -> answers.mine(pulse)).answered())
                .as("it is no answer to the pulse")
                .isFalse();
        assertThatThrownBy(() -> waves.as(user, () -> answers.sayHowSure(pulse, 6)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> waves.as(live.chief(1), () -> answers.sayHowSure(pulse, 3)))
                .isInstanceOf(Refusal.class);
    }

    private void refused(Live live, String pulse, Map<String, Integer> marks, String comment, String sentence) {
        assertThatThrownBy(() -> waves.as(live.user(1, 1), () -> answers.answer(pulse, marks, comment)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private void answer(Live live, String pulse, int specialty, int physician) {
        waves.as(live.user(specialty, physician), () -> answers.answer(pulse, Map.of("SUS1", 4), null));
    }

    private void leave(Live live, int specialty, int physician) {
        jdbc.sql("update learner_training set state = 'LEFT' where id = ?")
                .param(live.training(specialty, physician))
                .update();
    }

    private String pulse(Live live, ReviewPoint point) {
        return jdbc.sql("select id from pulse where wave_id = ? and review_point = ?")
                .params(live.wave(), point.name())
                .query(String.class)
                .single();
    }

    private void closesAt(String pulse, Instant at) {
        jdbc.sql("update pulse set closes_at = ? where id = ?")
                .params(SqlTime.of(at), pulse)
                .update();
    }

    private void openedAt(String pulse, Instant at) {
        jdbc.sql("update pulse set opened_at = ? where id = ?")
                .params(SqlTime.of(at), pulse)
                .update();
    }

    private List<String> notices(String user, String pulse) {
        return jdbc.sql("select sentence from notice where user_id = ? and link = ?")
                .params(user, "/pulses/" + pulse + "/answer")
                .query(String.class)
                .list();
    }

    private int mails(String user) {
        return count("select count(*) from mail_message where user_id = ?", user);
    }

    private int count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Integer.class).single();
    }

    private List<String> ledger(Live live, String pulse) {
        return jdbc.sql("select step from ledger_line where subject_id = :pulse or actor in (:people)")
                .param("pulse", pulse)
                .param("people", List.of(live.user(1, 1), live.user(1, 2)))
                .query(String.class)
                .list();
    }

    private Set<String> columns(String table) {
        return Stream.of(table)
                .flatMap(name -> jdbc
                        .sql(
                                "select lower(column_name) as c from information_schema.columns where lower(table_name) = ?")
                        .param(name)
                        .query(String.class)
                        .list()
                        .stream())
                .collect(Collectors.toSet());
    }

    private static <T> List<T> together(int threads, Act<T> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> calls = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> {
                        barrier.await();
                        return act.by(i);
                    })
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> done : pool.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private interface Act<T> {
        T by(int number) throws Exception;
    }
}
