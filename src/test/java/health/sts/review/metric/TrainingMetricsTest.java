package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.board.BoardCounts;
import health.sts.delivery.board.DeliveryBoard;
import health.sts.delivery.board.DeliveryPeople;
import health.sts.delivery.board.People;
import health.sts.delivery.board.PeopleFilter;
import health.sts.program.Waves;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** TR1–TR4 and AD8 on rows: failures, exclusions, nobody, and rows that came later. */
@StsTest
class TrainingMetricsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    MetricRows rows;

    @Autowired
    MetricRegistry registry;

    @Autowired
    MetricReader reader;

    @Autowired
    Waves programme;

    @Autowired
    DeliveryBoard board;

    @Autowired
    DeliveryPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;
    Instant now;

    @BeforeEach
    void aWaveOfTwelve() {
        live = waves.open();
        now = live.day(31);
    }

    @Test
    void whoFailedTheFirstAttemptStaysInTheDenominator() {
        Figure figure = rows.whole("TR1", live, now);
        assertThat(figure.value()).isEqualByComparingTo("83.3333");
        assertThat(figure.numerator()).isEqualByComparingTo("10");
        assertThat(figure.denominator()).isEqualByComparingTo("12");
        assertThat(figure.records()).isEqualTo(12);
        assertThat(figure.excluded()).isEmpty();
    }

    @Test
    void eachSpecialtyHasItsOwnRate() {
        Breakdown read = rows.read("TR1", live, ReviewPoint.DAY_30, now);
        assertThat(read.parts()).containsOnlyKeys(live.specialty(1), live.specialty(2));
        assertThat(read.of(live.specialty(1)).value()).isEqualByComparingTo("83.3333");
        assertThat(read.of(live.specialty(1)).denominator()).isEqualByComparingTo("6");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheFirstAttemptFromWhenItIsKnown() {
        rows.correct(live.training(1, 2) + "-T1", live.training(1, 2), 1, true, live.day(5));
        assertThat(rows.whole("TR1", live, now).numerator()).isEqualByComparingTo("11");
        assertThat(rows.whole("TR1", live, live.day(4)).numerator()).isEqualByComparingTo("10");
        String wrong = rows.correct(live.training(1, 4) + "-T1", live.training(1, 4), 1, false, live.day(6));
        assertThat(rows.whole("TR1", live, now).numerator()).isEqualByComparingTo("10");
        rows.correct(wrong, live.training(1, 4), 1, true, live.day(7));
        assertThat(rows.whole("TR1", live, now).numerator()).isEqualByComparingTo("11");
        assertThat(rows.whole("TR1", live, now).denominator()).isEqualByComparingTo("12");
    }

    @Test
    void theBoardOfTheWaveCountsTheSame() {
        rows.correct(live.training(1, 2) + "-T1", live.training(1, 2), 1, true, live.day(5));
        rows.correct(live.training(1, 4) + "-T1", live.training(1, 4), 1, false, live.day(6));
        rows.correct(live.training(1, 5) + "-T1", live.training(1, 5), 1, false, live.day(6));
        Figure figure = rows.whole("TR1", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("9");
        PeopleFilter passed = new PeopleFilter(live.wave(), null, null, People.FIRST_PASSED, null, null);
        waves.as(live.programManager(), () -> {
            BoardCounts counted =
                    board.overview(programme.get(live.wave())).matrix().total();
            assertThat(counted.firstPassed()).isEqualTo(figure.numerator().intValue());
            assertThat(counted.tested()).isEqualTo(figure.denominator().intValue());
            assertThat(people.page(passed, 50).total()).isEqualTo(counted.firstPassed());
        });
    }

    @Test
    void laterAttemptsDoNotChangeTheFirst() {
        rows.attempt(live.training(1, 3), 2, false, null, live.day(20));
        assertThat(rows.whole("TR1", live, now).numerator()).isEqualByComparingTo("10");
    }

    @Test
    void whoFailedAndLeftStillCounts() {
        rows.left(live.training(1, 2), live.day(-10));
        assertThat(rows.whole("TR1", live, now).denominator()).isEqualByComparingTo("12");
    }

    @Test
    void onlyWhatWasRecordedUntilThenCounts() {
        Figure early = rows.whole("TR1", live, live.day(-17));
        assertThat(early.denominator()).isEqualByComparingTo("2");
        assertThat(early.value()).isEqualByComparingTo("0");
        assertThat(rows.whole("TR2", live, live.day(-17)).value()).isEqualByComparingTo("0");
        assertThat(rows.whole("TR3", live, live.day(-100)).value()).isEqualByComparingTo("0");
        assertThat(rows.whole("TR3", live, live.day(-121)).records()).isZero();
        assertThat(rows.whole("AD8", live, live.day(-8)).records()).isZero();
    }

    @Test
    void withoutRecordsThereIsNoValue() {
        for (String id : List.of("TR1", "TR2", "TR3", "TR4", "AD8")) {
            Figure none = rows.empty(id, live);
            assertThat(none.records()).as(id).isZero();
            assertThat(none.value()).as(id).isNull();
        }
    }

    /** The records of TR1 are everybody with an attempt; who failed is counted, or stands under a listed reason. */
    @Test
    void anAttemptThatFailedCannotLeaveTheDenominatorUnlisted() {
        Metric real = registry.find("TR1").orElseThrow();
        Stretch stretch = MetricRows.stretch(live, ReviewPoint.DAY_30, now);
        String silent = "select * from (" + real.sql() + ") r where r.numerator = 1";
        String excusing = "select r.record_id, r.person, r.specialty_code, r.site_id, r.numerator, r.denominator,"
                + " case when r.numerator = 0 then 'Unlucky' end as excluded from (" + real.sql() + ") r";

        assertThatThrownBy(() -> reader.read(with(real, excusing, List.of()), stretch))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TR1")
                .hasMessageContaining("'Unlucky'");

        Figure listed =
                reader.read(with(real, excusing, List.of("Unlucky")), stretch).whole();
        assertThat(listed.excluded()).containsExactly(Map.entry("Unlucky", 2));
        assertThat(listed.denominator()).isEqualByComparingTo("10");

        // Leaving rows out is another statement: it cannot run under the version that was kept, and its hash differs.
        assertThat(DefinitionHash.of(with(real, silent, List.of()))).isNotEqualTo(DefinitionHash.of(real));
        assertThat(reader.read(with(real, silent, List.of()), stretch).whole().sha256())
                .isNotEqualTo(reader.read(real, stretch).whole().sha256());

        Long tried = jdbc.sql("select count(distinct a.training_id) from test_attempt a join learner_training t"
                        + " on t.id = a.training_id where t.wave_id = :wave")
                .param("wave", live.wave())
                .query(Long.class)
                .single();
        Figure figure = reader.read(real, stretch).whole();
        assertThat((long) figure.records() + figure.excludedRecords()).isEqualTo(tried);
    }

    @Test
    void threeAttemptsCountAndTheFourthDoesNot() {
        assertThat(rows.whole("TR2", live, now).value()).isEqualByComparingTo("100");
        rows.correct(live.training(1, 4) + "-T1", live.training(1, 4), 1, false, live.day(1));
        rows.attempt(live.training(1, 4), 2, false, null, live.day(2));
        assertThat(rows.whole("TR2", live, now).numerator()).isEqualByComparingTo("11");
        rows.attempt(live.training(1, 4), 3, true, null, live.day(3));
        assertThat(rows.whole("TR2", live, now).numerator()).isEqualByComparingTo("12");
        rows.correct(live.training(1, 5) + "-T1", live.training(1, 5), 1, false, live.day(1));
        rows.attempt(live.training(1, 5), 4, true, null, live.day(3));
        Figure figure = rows.whole("TR2", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("11");
        assertThat(figure.denominator()).isEqualByComparingTo("12");
    }

    @Test
    void trainersWithoutACertificateStayInTheYield() {
        assertThat(rows.whole("TR3", live, now).value()).isEqualByComparingTo("100");
        certification("COURSEWORK", "APPOINTED");
        certification("RELEASED", "APPOINTED");
        certification("EXAM", "ANNUAL");
        Figure figure = rows.whole("TR3", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("2");
        assertThat(figure.denominator()).isEqualByComparingTo("4");
    }

    @Test
    void reactionsAreTheMeanOfAllItems() {
        rows.survey(live, 1, new BigDecimal("4.00"), 5, 4);
        rows.survey(live, 2, new BigDecimal("5.00"), 7, 5);
        Breakdown read = rows.read("TR4", live, ReviewPoint.DAY_30, now);
        assertThat(read.whole().records()).isEqualTo(12);
        assertThat(read.whole().value()).isEqualByComparingTo("4.5833");
        assertThat(read.of(live.specialty(1)).value()).isEqualByComparingTo("4");
    }

    @Test
    void answersOfSmallClassesAreExcludedByNameAndSmallSpecialtiesHidden() {
        rows.survey(live, 1, new BigDecimal("4.00"), 6, 4);
        rows.survey(live, 2, null, 3, 1);
        Breakdown read = rows.read("TR4", live, ReviewPoint.DAY_30, now);
        assertThat(read.whole().value()).isEqualByComparingTo("4");
        assertThat(read.whole().excluded()).containsExactly(Map.entry(TrainingSql.FEW_ANSWERS, 3));
        assertThat(read.of(live.specialty(2)).hidden()).isTrue();
        assertThat(rows.whole("TR4", live, live.day(-19)).records()).isZero();
    }

    @Test
    void whoDidNotPersonaliseStaysInTheDenominator() {
        Figure figure = rows.whole("AD8", live, now);
        assertThat(figure.numerator()).isEqualByComparingTo("10");
        assertThat(figure.denominator()).isEqualByComparingTo("12");
        jdbc.sql(
                        """
                        insert into lab_checklist (id, training_id, preference_lists, note_templates, order_sets, mobile, done,
                            recorded_by, recorded_at) values (:id, :training, true, true, true, false, true, 'x', :at)
                        """)
                .param("id", Ids.next("LAB"))
                .param("training", live.training(1, 3))
                .param("at", SqlTime.of(live.day(3)))
                .update();
        assertThat(rows.whole("AD8", live, now).numerator()).isEqualByComparingTo("11");
        assertThat(rows.whole("AD8", live, live.day(2)).numerator()).isEqualByComparingTo("10");
        rows.left(live.training(1, 4), live.day(10));
        assertThat(rows.whole("AD8", live, now).denominator()).isEqualByComparingTo("11");
        assertThat(rows.whole("AD8", live, live.day(9)).denominator()).isEqualByComparingTo("12");
    }

    private static Metric with(Metric real, String sql, List<String> exclusions) {
        return new Metric(
                real.id(),
                real.version(),
                real.name(),
                real.aim(),
                real.level(),
                real.meaning(),
                real.numerator(),
                real.denominator(),
                exclusions,
                real.unit(),
                real.targets(),
                real.assumption(),
                real.source(),
                real.anonymous(),
                sql,
                null);
    }

    private void certification(String state, String reason) {
        String id = Ids.next("CRT");
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            round_no, state, state_since, created_at, one_at_a_time, version)
                        values (:id, :reason, :physician, 'x', :wave, :specialty, :site, 1, :state, :at, :at, :id, 0)
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("physician", live.physician(1, 3))
                .param("wave", live.wave())
                .param("specialty", live.specialty(1))
                .param("site", live.site())
                .param("state", state)
                .param("at", SqlTime.of(live.day(-80)))
                .update();
    }
}
