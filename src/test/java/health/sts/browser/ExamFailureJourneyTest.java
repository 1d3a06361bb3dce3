package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.Trainees;
import health.sts.recruitment.Ward;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Failing an exam: coaching, a waiting time, and after the third time a decision. */
@StsTest
@BrowserTest
class ExamFailureJourneyTest {

    private static final String DECIDE = "userTask_decideAfterThirdFailure";

    @Autowired
    Academy academy;

    @Autowired
    Trainees trainees;

    @Autowired
    Clock clock;

    Academy.Class school;
    String certification;
    TeachingDesks desks;

    @BeforeEach
    void learn() {
        school = academy.open();
        certification = academy.start(school, 1);
        academy.learn(school, certification);
        desks = new TeachingDesks(academy, clock, certification);
    }

    @Test
    void afterCoachingWaitingAndAThirdFailureTheCourseIsRepeated(Visitors visitors) {
        Visitor evaluator = visitors.signedIn(school.evaluator(1), Ward.PASSWORD);
        Visitor trainer = visitors.signedIn(school.trainer(1), Ward.PASSWORD);
        desks.recordExam(evaluator, "79", 1);
        told(trainer, "journey-failed-once");

        Visitor coach = visitors.signedIn(school.evaluator(4), Ward.PASSWORD);
        TasklistPage coaching = desks.at(coach, "userTask_coachTrainer", "Coach trainer");
        coach.picture("journey-coach");
        coaching.claim()
                .fill("Hours of coaching", "2")
                .fill("What was worked on?", "Orders in the sandbox")
                .completed();

        whoCoachedDoesNotRecord(coach);
        TasklistPage second = desks.at(evaluator, "userTask_recordExamResult", "Record exam result");
        assertThat(second.value("Score in percent")).isEmpty();
        desks.recordExam(evaluator, "80", 2);
        assertThat(academy.waiting(certification)).isEmpty();
        told(trainer, "journey-failed-twice");
        academy.fire(certification, "catchEvent_retakeAllowed");
        desks.recordExam(evaluator, "60", 3);

        decide(visitors, "The trainer repeats the course");
        TasklistPage.fromHome(trainer, "Attend EHR course");
        trainer.open("/certification/mine").reads("Round 2");
        trainer.reads("60.00 %");
        trainer.picture("journey-failed-repeats");
        assertThat(trainees.get(certification).round()).isEqualTo(2);
    }

    @Test
    void afterAThirdFailureTheTrainerIsReleasedAndTheSeatOpens(Visitors visitors) {
        academy.exam(certification, school.evaluator(1), 85);
        academy.fire(certification, "catchEvent_retakeAllowed");
        academy.exam(certification, school.evaluator(1), 85);
        academy.fire(certification, "catchEvent_retakeAllowed");
        academy.exam(certification, school.evaluator(1), 85);

        decide(visitors, "The trainer is released and the seat opens");
        Visitor trainer = visitors.signedIn(school.trainer(1), Ward.PASSWORD);
        trainer.open("/certification/mine").reads("Released");
        trainer.reads("Not ready for patients' colleagues yet");
        trainer.picture("journey-failed-released");
        assertThat(academy.waiting(certification)).isEmpty();
        Visitor manager = visitors.signedIn(school.staff().user("manager"), Ward.PASSWORD);
        manager.open("/recruitment/seats?wave=" + school.staff().wave() + "&specialty=" + school.specialty());
        manager.reads("Open");
        manager.picture("journey-failed-seat");
    }

    private void whoCoachedDoesNotRecord(Visitor coach) {
        TasklistPage task = desks.at(coach, "userTask_recordExamResult", "Record exam result");
        task.claimButton().click();
        task.told("In this case you did “Coach trainer”");
        coach.picture("journey-coach-refused");
    }

    private void decide(Visitors visitors, String answer) {
        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        TasklistPage task = desks.at(manager, DECIDE, "Decide after third failure");
        manager.picture("journey-third-failure");
        task.claim()
                .choose(answer)
                .fill("Reason", "Not ready for patients' colleagues yet")
                .completed();
    }

    private static void told(Visitor trainer, String picture) {
        trainer.open("/certification/mine").reads("Exam attempts");
        trainer.picture(picture);
    }
}
