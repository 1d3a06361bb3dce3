package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.recruitment.Ward;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first course to a certificate that a stranger checks: trainer, evaluators, training manager and CMIO. */
@StsTest
@BrowserTest
class CertificationJourneyTest {

    private static final String REMARK = "Hesitant at the start, sure at the end";

    @Autowired
    Academy academy;

    @Autowired
    Clock clock;

    Academy.Class school;
    String certification;
    TeachingDesks desks;

    @BeforeEach
    void appoint() {
        school = academy.open();
        certification = academy.start(school, 1);
        desks = new TeachingDesks(academy, clock, certification);
    }

    @Test
    void anAppointedTrainerIsCertifiedAndAStrangerChecksIt(Visitors visitors) throws IOException {
        Visitor trainer = visitors.signedIn(school.trainer(1), Ward.PASSWORD);
        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        learn(trainer);
        confirmCoursework(manager);
        desks.recordExam(visitors.signedIn(school.evaluator(1), Ward.PASSWORD), "95", 1);
        bookTeachBack(trainer);
        namePanel(manager);
        scoreBlind(visitors);
        observe(visitors.signedIn(school.evaluator(3), Ward.PASSWORD));
        certify(manager, visitors.signedIn(school.cmio(), Ward.PASSWORD));
        academy.fire(certification, "serviceTask_issueCertificate");
        takeAway(trainer, visitors.anonymous());
    }

    private void learn(Visitor trainer) {
        String page = "/certification/" + certification + "/coursework";
        reportHours(trainer, page, "EHR-CORE", "16");
        desks.own(trainer, "Attend EHR course")
                .choose("I have attended the course and reported all hours")
                .completed();
        TasklistPage early = desks.own(trainer, "Attend train-the-trainer class")
                .choose("I have attended the class and reported all hours")
                .complete();
        early.told("Item TTT");
        trainer.picture("journey-certification-too-early");
        reportHours(trainer, page, "TTT", "10");
        desks.own(trainer, "Attend train-the-trainer class")
                .choose("I have attended the class and reported all hours")
                .completed();
        trainer.open(page)
                .page()
                .locator("[id='file.ORDERS']")
                .setInputFiles(new FilePayload("orders.png", "image/png", TeachingDesks.picture()));
        trainer.press("Report ORDERS as passed");
        trainer.reads("Saved.");
        trainer.reads("orders.png");
        trainer.picture("journey-certification-coursework");
        desks.own(trainer, "Complete sandbox scenarios")
                .choose("I have passed and reported all mandatory scenarios")
                .completed();
    }

    private static void reportHours(Visitor trainer, String page, String code, String hours) {
        trainer.open(page).page().locator("[id='hours." + code + "']").fill(hours);
        trainer.press("Report hours of " + code);
        trainer.reads("Saved.");
    }

    private void confirmCoursework(Visitor manager) throws IOException {
        TasklistPage task = desks.at(manager, "userTask_confirmCoursework", "Confirm coursework");
        manager.picture("journey-certification-confirm");
        manager.open("/certification/" + certification + "/coursework");
        Download file = manager.page().waitForDownload(() -> manager.follow("orders.png"));
        assertThat(Files.readAllBytes(file.path())).isEqualTo(TeachingDesks.picture());
        task = desks.at(manager, "userTask_confirmCoursework", "Confirm coursework");
        task.claim().choose("Yes, all of it").completed();
    }

    private void bookTeachBack(Visitor trainer) {
        TasklistPage task = desks.own(trainer, "Book teach-back");
        trainer.picture("journey-certification-book");
        task.fill("Topic", "Orders in the clinic")
                .fill("Date", desks.day(10))
                .fill("Time", "14:30")
                .fill("Place", "Room 4")
                .completed();
    }

    private void namePanel(Visitor manager) {
        TasklistPage task = desks.at(manager, "userTask_namePanel", "Name panel");
        manager.picture("journey-certification-panel");
        task.claim()
                .fill("First evaluator", school.evaluator(1))
                .fill("Second evaluator", school.evaluator(2))
                .completed();
    }

    private void scoreBlind(Visitors visitors) {
        Visitor first = visitors.signedIn(school.evaluator(1), Ward.PASSWORD);
        Visitor second = visitors.signedIn(school.evaluator(2), Ward.PASSWORD);
        desks.score(desks.own(first, "Score teach-back"), "4")
                .fill("Comment", REMARK)
                .completed();

        TasklistPage form = desks.own(second, "Score teach-back");
        TeachingDesks.CRITERIA.forEach(
                criterion -> assertThat(form.value(criterion)).isEmpty());
        assertThat(form.value("Comment")).isEmpty();
        second.reads("1 of 2");
        assertThat(second.page().content()).doesNotContain(REMARK);
        second.picture("journey-certification-blind");
        desks.score(form, "5").completed();
    }

    private void observe(Visitor evaluator) {
        TasklistPage task = desks.at(evaluator, "userTask_observeFirstClass", "Observe first class")
                .claim();
        evaluator.picture("journey-certification-observe");
        task.fill("Day of the class", desks.day(-1));
        TeachingDesks.CLASS_CRITERIA.forEach(criterion -> task.fill(criterion, "4"));
        task.fill("Mean rating by the learners", "4.5")
                .fill("Number of learners who answered", "8")
                .choose("Yes, the trainer may stand alone")
                .completed();
    }

    private void certify(Visitor manager, Visitor cmio) {
        TasklistPage decision = desks.at(manager, "userTask_certifyTrainer", "Certify trainer");
        manager.picture("journey-certification-certify");
        decision.claim().choose("Yes, I certify").completed();
        TasklistPage confirmation = desks.at(cmio, "userTask_confirmCertificate", "Confirm certificate");
        cmio.picture("journey-certification-sign");
        confirmation.claim().choose("Yes, issue it").completed();
    }

    private static void takeAway(Visitor trainer, Visitor stranger) throws IOException {
        trainer.open("/certification/mine").sees("My certification");
        trainer.reads("My certificates");
        trainer.picture("journey-certification-mine");
        Download paper = trainer.page().waitForDownload(() -> trainer.follow("PDF"));
        assertThat(new String(Files.readAllBytes(paper.path()), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        Download file = trainer.page().waitForDownload(() -> trainer.follow("Credential"));
        String credential = Files.readString(file.path()).strip();
        assertThat(credential).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

        trainer.page().locator("main a[href^='/certificates/CTF']").first().click();
        trainer.follow("Public page");
        String address = trainer.page().url().replaceFirst("https?://[^/]+", "");
        stranger.open(address).sees("Certificate of a peer trainer");
        assertThat(stranger.page().locator(".lead .tag").innerText()).isEqualToIgnoringCase("valid");
        stranger.reads("The certificate is valid");
        stranger.picture("journey-certification-verified");

        check(stranger, credential);
        assertThat(stranger.page().locator(".lead .tag").innerText()).isEqualToIgnoringCase("valid");
        int middle = credential.indexOf('.') + 20;
        char other = credential.charAt(middle) == 'A' ? 'B' : 'A';
        check(stranger, credential.substring(0, middle) + other + credential.substring(middle + 1));
        assertThat(stranger.page().locator(".lead .tag").innerText()).isNotEqualToIgnoringCase("valid");
        stranger.picture("journey-certification-forged");
    }

    private static void check(Visitor stranger, String credential) {
        stranger.open("/verify")
                .page()
                .getByLabel("Credential file")
                .setInputFiles(
                        new FilePayload("mine.jwt", "application/jwt", credential.getBytes(StandardCharsets.US_ASCII)));
        stranger.press("Check");
        stranger.page().waitForURL(Pattern.compile(".*/verify$"));
        stranger.reads("What was checked");
    }
}
