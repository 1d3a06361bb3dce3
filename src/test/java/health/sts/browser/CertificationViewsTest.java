package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.recruitment.Ward;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of certification, on a desk and on a phone, as {@link PagesTest} looks at the others. */
@StsTest
@BrowserTest
class CertificationViewsTest {

    @Autowired
    Academy academy;

    @Autowired
    CertificateDesk desk;

    final Look look = new Look();

    Academy.Class school;
    String certified;
    CertificateView certificate;
    String halfway;

    @BeforeEach
    void train() {
        school = academy.open();
        certified = academy.certified(school, 1);
        certificate = desk.ofUser(school.trainer(1)).get(0);
        halfway = academy.start(school, 2);
        academy.learn(school, halfway);
        academy.exam(halfway, school.evaluator(1), 60);
        academy.complete(
                halfway,
                "userTask_coachTrainer",
                school.evaluator(4),
                Map.of("coachingHours", 2, "coachingNote", "Orders again"));
        academy.start(school, 3);
    }

    @Test
    void theTrainingManagerCanReadEveryPage(Visitors visitors) {
        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        String wave = school.staff().wave();
        look.at(manager, "home-training", "/");
        look.at(manager, "certification", "/certification?wave=" + wave);
        look.at(manager, "certification-filtered", "/certification?wave=" + wave + "&state=WITHDRAWN");
        look.at(manager, "way", "/certification/" + certified);
        look.at(manager, "way-halfway", "/certification/" + halfway);
        look.at(manager, "mentor", "/certification/" + halfway + "/mentor");
        manager.write("Mentor", "nobody-we-know");
        manager.page().locator("main form[method=post] button[type=submit]").click();
        look.at(manager, "mentor-refused", null);
        look.at(manager, "withdraw", "/certification/" + halfway + "/withdraw");
        manager.open("/certification/" + halfway).follow("Correct attempt 1");
        manager.page().locator("main form[method=post] button[type=submit]").click();
        look.at(manager, "exam-correct-refused", null);
        look.at(manager, "coursework-read", "/certification/" + halfway + "/coursework");
        look.at(manager, "curricula", "/certification/curricula");
        look.at(manager, "curriculum-none", "/certification/curricula/" + Ward.UROLOGY);
        look.at(manager, "curriculum-publish", "/certification/curricula/publish");
        manager.press("Publish this version");
        look.at(manager, "curriculum-publish-refused", null);
        importExams(manager);
        look.at(
                manager,
                "certificates",
                "/certificates?text=Family" + school.staff().n());
        look.at(manager, "certificates-none", "/certificates?text=nobody-of-this-name");
        look.at(manager, "certificate", "/certificates/" + certificate.id());
        look.at(manager, "certificate-suspend", "/certificates/" + certificate.id() + "/suspend");
        manager.press("Suspend");
        look.at(manager, "certificate-suspend-refused", null);
        look.at(manager, "teaching-results", "/teaching-results");
        manager.page().getByText("Record one result").click();
        manager.press("Record");
        look.at(manager, "teaching-results-refused", null);
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aTrainerCanReadEveryPage(Visitors visitors) {
        Visitor learner = visitors.signedIn(school.trainer(3), Ward.PASSWORD);
        look.at(learner, "home-trainer", "/");
        look.at(learner, "mine", "/certification/mine");
        learner.open("/certification/mine").follow("My courses, hours and scenarios");
        look.at(learner, "coursework", null);
        learner.press("Report hours of EHR-CORE");
        look.at(learner, "coursework-refused", null);
        learner.open("/certification/mine").follow("I do not want to go on");
        learner.press("End the certification");
        look.at(learner, "withdraw-refused", null);
        look.at(visitors.signedIn(school.trainer(2), Ward.PASSWORD), "mine-halfway", "/certification/mine");
        look.at(visitors.signedIn(school.trainer(6), Ward.PASSWORD), "mine-empty", "/certification/mine");
        Visitor holder = visitors.signedIn(school.trainer(1), Ward.PASSWORD);
        look.at(holder, "mine-certified", "/certification/mine");
        look.at(holder, "certificate-mine", "/certificates/" + certificate.id());
        look.at(holder, "curriculum", "/certification/curricula/" + school.specialty());
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aStrangerCanReadTheAnswer(Visitors visitors) {
        Visitor stranger = visitors.anonymous();
        look.at(stranger, "verify", "/verify");
        stranger.press("Check");
        look.at(stranger, "verify-nothing", null);
        look.at(stranger, "verified", "/verify/" + certificate.publicId());
        look.at(stranger, "verified-unknown", "/verify/" + "0".repeat(32));
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void theKeyboardReachesWhatMatters(Visitors visitors) {
        Visitor learner = visitors.signedIn(school.trainer(3), Ward.PASSWORD);
        look.reach(learner, "/certification/mine", "main a[href*='coursework']");
        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        look.reach(manager, "/certification?wave=" + school.staff().wave(), "main tbody a");
        look.reach(manager, "/certificates/" + certificate.id(), "main a[href$='/suspend']");
        look.reach(visitors.anonymous(), "/verify", "main button[type=submit]");
        assertThat(look.faults()).isEmpty();
    }

    private void importExams(Visitor manager) {
        look.at(manager, "exams-import", "/certification/exams/import");
        manager.page()
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload(
                        "results.csv",
                        "text/csv",
                        "attempt_id,trainer,started,finished,score,comment\nA-1,nobody,yesterday,today,101,\n"
                                .getBytes(StandardCharsets.UTF_8)));
        manager.press("Show what would happen");
        look.at(manager, "exams-import-lines", null);
    }
}
