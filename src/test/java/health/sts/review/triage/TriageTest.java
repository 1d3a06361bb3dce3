package health.sts.review.triage;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.TriageSteps.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody active is classified from records; what the result rests on is kept and never changed. */
@StsTest
class TriageTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Cohort cohort;

    @Autowired
    TriageSteps triage;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodyActiveIsClassifiedByTheSignalsOnRecord() {
        Live live = waves.open();
        cohort.stuck(live, 1, 3);
        cohort.stuck(live, 2, 5);

        Counts counts = triage.classify(live.wave(), ReviewPoint.DAY_30);

        // Physician 3 of each specialty has one item of four personalised.
        assertThat(counts).isEqualTo(new Counts(9, 2, 1));
        assertThat(row(live, live.physician(1, 3)))
                .containsEntry("result", "INTENSIVE")
                .containsEntry("rule", "rule_intensive")
                .containsEntry("signals", "TICKETS_OFTEN 4,NOT_PERSONALISED 2")
                .containsEntry("training_gap_tickets", 4)
                .containsEntry("personalisation", 1);
        assertThat(row(live, live.physician(2, 5)))
                .containsEntry("result", "COACH")
                .containsEntry("signals", "TICKETS_OFTEN 4");
        assertThat(triage.counts(live.wave())).isEqualTo(Map.of(ReviewPoint.DAY_30, counts));
    }

    @Test
    void whatIsNotKnownIsKeptAsSuch() {
        Live live = waves.open();
        triage.classify(live.wave(), ReviewPoint.DAY_30);
        Map<String, Object> row = row(live, live.physician(1, 1));
        assertThat(row)
                .containsEntry("result", "ON_TRACK")
                .containsEntry("closed_within_3_days", null)
                .containsEntry("after_hours", null)
                .containsEntry("cpoe", null)
                .containsEntry("self_rating", null)
                .containsEntry("training_gap_tickets", 0)
                .containsEntry("personalisation", 4);
    }

    @Test
    void theSameRecordsMakeNoSecondRunAndOthersDo() {
        Live live = waves.open();
        triage.classify(live.wave(), ReviewPoint.DAY_30);
        triage.classify(live.wave(), ReviewPoint.DAY_30);
        assertThat(runs(live)).containsExactly(1);

        cohort.personalised(live, 1, true, 3);
        assertThat(triage.classify(live.wave(), ReviewPoint.DAY_30)).isEqualTo(new Counts(11, 1, 0));
        assertThat(runs(live)).containsExactly(1, 2);
        assertThat(jdbc.sql(
                                "select count(*) from triage_result r join triage_run t on t.id = r.run_id where t.wave_id = ?")
                        .param(live.wave())
                        .query(Integer.class)
                        .single())
                .isEqualTo(24);
    }

    @Test
    void whoIsNotActiveIsNotClassified() {
        Live live = waves.open();
        jdbc.sql("update learner_training set state = 'LEFT' where id = :id")
                .param("id", live.training(1, 3))
                .update();
        assertThat(triage.classify(live.wave(), ReviewPoint.DAY_30)).isEqualTo(new Counts(10, 1, 0));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePeople() {
        Live few = waves.open(31, 1, 6);
        Live many = waves.open(31, 1, 300);
        int forFew = Tally.of(() -> cohort.help(few, ReviewPoint.DAY_30)).executes();
        int forMany = Tally.of(() -> cohort.help(many, ReviewPoint.DAY_30)).executes();
        assertThat(forMany - forFew).isLessThan(8);
    }

    private Map<String, Object> row(Live live, String physician) {
        return jdbc.sql("select r.* from triage_result r join triage_run t on t.id = r.run_id"
                        + " where t.wave_id = :wave and r.physician_id = :physician")
                .param("wave", live.wave())
                .param("physician", physician)
                .query()
                .singleRow();
    }

    private List<Integer> runs(Live live) {
        return jdbc.sql("select number from triage_run where wave_id = :wave order by number")
                .param("wave", live.wave())
                .query(Integer.class)
                .list();
    }
}
