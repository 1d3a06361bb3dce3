package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.sustain.Months;
import health.sts.review.sustain.SustainmentSteps;
import health.sts.review.sustain.credit.HourLedger;
import health.sts.review.sustain.credit.Recognition;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sustainment, the people behind its numbers, and recognition, on a desk and on a phone. */
@StsTest
@BrowserTest
class SustainmentViewsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Months months;

    @Autowired
    SustainmentSteps steps;

    @Autowired
    HourLedger hours;

    @Autowired
    Recognition recognition;

    @Autowired
    JdbcClient jdbc;

    final Look look = new Look();

    @Test
    void managersAndTrainersRead(Visitors visitors) {
        Live live = waves.open(31, 3, 4);
        jdbc.sql("update learner_training set created_at = :at, access = 'BLOCKED', missing = 'CLASS' where id = :id")
                .param("at", SqlTime.of(live.day(5)))
                .param("id", live.training(1, 4))
                .update();
        jdbc.sql("insert into coaching values (:id, :training, 2.5, 'x', :user, :at)")
                .param("id", Ids.next("COA"))
                .param("training", live.training(1, 2))
                .param("user", live.trainer(1))
                .param("at", SqlTime.of(live.day(3)))
                .update();
        months.free();
        String month = steps.begin().orElseThrow();
        steps.handOverRecertifications(month);
        steps.watchAttrition(month);
        steps.reportOverdue(month);
        steps.reportNewPhysicians(month);
        while (hours.enter(500) == 500) {
            continue;
        }
        steps.takeReading(month);
        waves.as(live.cmio(), () -> steps.answer(month, SustainmentSteps.Answer.BORROW, "Wave 2 helps until May."));
        waves.as(live.cmio(), () -> recognition.thank(live.trainer(1), "Thank you for the nights of go-live."));

        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        look.at(cmio, "sustainment", "/sustainment");
        look.at(cmio, "sustainment-people", "/sustainment/people?show=NEW_BLOCKED");
        look.at(cmio, "recognition", "/recognition");
        Visitor manager = visitors.signedIn(live.trainingManager(), Ward.PASSWORD);
        look.at(manager, "recognition-trainer", "/recognition/trainers/" + live.trainer(1));
        look.reach(manager, "/recognition/trainers/" + live.trainer(1), "#words");
        Visitor trainer = visitors.signedIn(live.trainer(1), Ward.PASSWORD);
        look.at(trainer, "recognition-mine", "/recognition/mine");
        assertThat(look.faults()).isEmpty();
    }
}
