package health.sts.delivery.watch;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily watch: who is reminded and when again, who is told of the blocked, and the model from its start to its end. */
@StsTest
class DeliveryWatchTest {

    @Autowired
    Campus campus;

    @Autowired
    LearnerReminders reminders;

    @Autowired
    BlockedReports reports;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whoLacksSomethingIsRemindedAfterSevenDaysAndNotBefore() {
        Term term = campus.open();
        String training = campus.training(term, 1);
        jdbc.sql("update learner_training set privacy_at = ? where id = ?")
                .params(SqlTime.of(clock.instant()), training)
                .update();
        campus.begin();
        all();
        assertThat(mails(term.p(1))).isEmpty();
        seenBefore(training, 6);
        all();
        assertThat(mails(term.p(1))).isEmpty();
        seenBefore(training, 7);
        all();
        assertThat(mails(term.p(1))).containsExactly("Your training: complete the e-learning");
        all();
        assertThat(mails(term.p(1))).hasSize(1);
    }

    @Test
    void whoHasBothIsNotReminded() {
        Term term = campus.open();
        String training = campus.training(term, 2);
        campus.begin();
        all();
        seenBefore(training, 8);
        jdbc.sql("update learner_training set privacy_at = :now, elearning_at = :now where id = :id")
                .param("now", SqlTime.of(clock.instant()))
                .param("id", training)
                .update();
        all();
        assertThat(mails(term.p(2))).isEmpty();
    }

    @Test
    void onTheDayOfGoLiveChiefAndChiefOfStaffAreToldOnce() {
        Term live = campus.open(0, -1);
        Term later = campus.open(0, 20);
        reports.reportDue();
        reports.reportDue();

        assertThat(mails(live.chief())).containsExactly("Who is blocked at go-live");
        assertThat(mails(live.chiefOfStaff())).contains("Who is blocked at go-live");
        assertThat(mails(later.chief())).isEmpty();
        assertThat(jdbc.sql("select body from mail_message where user_id = ?")
                        .param(live.chief())
                        .query(String.class)
                        .single())
                .contains("7 physicians of your department", "and 2 more", "/delivery/people?wave=" + live.wave());
    }

    @Test
    void theModelRunsFromItsStartToItsEnd() {
        Term term = campus.open();
        campus.begin();
        String watch = runtime.startProcessInstanceByKey("delivery-watch").getId();
        Optional<String> job = job(watch);
        while (job.isPresent()) {
            management.executeJob(job.get());
            job = job(watch);
        }
        assertThat(jdbc.sql("select ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = ?")
                        .param(watch)
                        .query(String.class)
                        .list())
                .contains(
                        "serviceTask_openWaves",
                        "serviceTask_checkTrainers",
                        "serviceTask_remindLearners",
                        "gateway_moreToRemind",
                        "serviceTask_reportBlocked",
                        "endEvent_deliveryWatched");
        assertThat(jdbc.sql("select count(*) from learner_reminder where training_id = ?")
                        .param(campus.training(term, 1))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void learnersAreLookedAtInPortions() {
        campus.open();
        campus.begin();
        String after = "";
        int portions = 0;
        Optional<String> next = reminders.remindNext(after, 5);
        while (next.isPresent()) {
            assertThat(next.get()).isGreaterThan(after);
            after = next.get();
            portions++;
            next = reminders.remindNext(after, 5);
        }
        assertThat(portions).isPositive();
    }

    private void all() {
        Optional<String> next = reminders.remindNext("", 500);
        while (next.isPresent()) {
            next = reminders.remindNext(next.get(), 500);
        }
    }

    private void seenBefore(String training, int days) {
        jdbc.sql("update learner_reminder set reminded_at = ? where training_id = ?")
                .params(SqlTime.of(clock.instant().minus(Duration.ofDays(days))), training)
                .update();
    }

    private List<String> mails(String user) {
        return jdbc
                .sql("select subject from mail_message where user_id = ? order by created_at, id")
                .param(user)
                .query(String.class)
                .list()
                .stream()
                .filter(subject -> subject.startsWith("Your training: complete") || subject.startsWith("Who is"))
                .toList();
    }

    private Optional<String> job(String watch) {
        return jdbc
                .sql("select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? and RETRIES_ > 0")
                .param(watch)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }
}
