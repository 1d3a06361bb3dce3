package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.Cohort;
import health.sts.review.wave.ReviewCase;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The review of a wave after 30 days: begun by the daily watch, a colleague helped by a peer trainer and confirmed by the
 * chief, prepared by the programme manager, objected to once, prepared again, and accepted by all.
 */
@StsTest
@BrowserTest
class ReviewJourneyTest {

    private static final String OBJECTION = "Two locums of ours are not among the figures";

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    @Autowired
    Cohort cohort;

    @Autowired
    Clock clock;

    Live live;
    String page;
    String review;

    @BeforeEach
    void live() {
        live = waves.open(31, 2, 6);
        page = "/reviews/" + live.wave();
    }

    @Test
    void theReviewAfterThirtyDaysIsRunToItsSignOff(Visitors visitors) {
        Visitor manager = visitors.signedIn(live.programManager(), Ward.PASSWORD);
        Visitor chief = visitors.signedIn(live.chief(1), Ward.PASSWORD);
        Visitor other = visitors.signedIn(live.chief(2), Ward.PASSWORD);
        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        begin(manager);
        help(visitors.signedIn(live.trainer(1), Ward.PASSWORD), chief);
        prepare(manager);

        object(chief);
        accept(cmio, "Accept review as CMIO");
        acceptOwn(other);
        cases.fire(review, "serviceTask_countAcceptances");

        prepareAgain(manager);
        accept(cmio, "Accept review as CMIO");
        acceptOwn(chief);
        acceptOwn(other);
        cases.fire(review, "serviceTask_countAcceptances");
        manager.open(page).reads("Review signed off");
        manager.reads("Signed off");
        manager.picture("journey-review-signed-off");
        manager.open("/reviews");
        assertThat(row(manager)).containsText("60 days");
        chief.open(page).reads(OBJECTION);
    }

    private void begin(Visitor manager) {
        manager.open("/");
        manager.open("/reviews");
        assertThat(row(manager)).containsText("Begins with the next daily watch");
        cases.watch();
        review = cases.begin(live);
        manager.open(page).reads("Review began");
        cohort.personalised(live, 1, true, 3);
        cohort.personalised(live, 2, true, 3);
        cohort.personalised(live, 1, false, 4);
        cohort.stuck(live, 1, 4);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        manager.open(page).reads("12 of 12 answered");
        manager.reads("1 opened");
        manager.picture("journey-review-figures");
        manager.page().locator("section[aria-labelledby=triage] tbody a").click();
        manager.sees("Triage");
        manager.reads("8.3 % (1 of 12)");
        manager.open(page).follow("interventions of this wave");
        manager.sees("Interventions");
        manager.reads("Given4");
    }

    private void help(Visitor trainer, Visitor chief) {
        TasklistPage task = TasklistPage.fromHome(trainer, "Help colleague");
        trainer.reads("Given4");
        trainer.picture("journey-help-task");
        task.choose("I helped")
                .fill("What you worked on", "Order sets and notes")
                .complete();
        task.told("hours");
        task.fill("Hours you helped", "2.5").completed();
        TasklistPage confirmation = TasklistPage.fromHome(chief, "Confirm help");
        chief.reads("2.5 by ");
        chief.picture("journey-help-confirm");
        confirmation.choose("Yes").completed();
        chief.open("/interventions?wave=" + live.wave()).reads("Helped");
    }

    private void prepare(Visitor manager) {
        manager.open(page).press("Write a finding");
        manager.press("Write this finding");
        manager.page().locator("#metric").selectOption("TR1");
        manager.page().locator("#sentence").fill("One in six needed a second attempt");
        manager.press("Write this finding");
        manager.reads("Written down.");
        manager.press("Open an action");
        manager.write("What has to be done?", "Coach those who failed once");
        manager.write("User name of the owner", live.trainingManager());
        manager.write(
                "Due on",
                LocalDate.now(clock.withZone(LiveWave.ZONE)).plusDays(20).toString());
        manager.page().locator("#checker").selectOption("cmio");
        manager.page().locator("#metric").selectOption("TR1");
        manager.press("Open this action");
        manager.picture("journey-review-action-refused");
        assertThat(manager.page().locator("#title")).hasValue("Coach those who failed once");
        assertThat(manager.page().locator("#metric")).hasValue("TR1");
        manager.page().locator("#description").fill("Two hours each, and the test once more");
        manager.press("Open this action");
        manager.reads("Written down.");
        manager.follow("Prepare review");
        TasklistPage task = new TasklistPage(manager).shows("Prepare review");
        manager.reads("One in six needed a second attempt");
        manager.picture("journey-review-prepare");
        task.claim()
                .fill("Findings", "AD1: Encounters are closed late\nNights are short of support")
                .fill("Summary", "On track but for first attempts")
                .completed();
        manager.open(page).reads("Still to say");
        manager.picture("journey-review-asked");
    }

    private void object(Visitor chief) {
        TasklistPage task = TasklistPage.fromHome(chief, "Accept review as chief");
        chief.reads("Coach those who failed once");
        task.choose("No, it has to be prepared again").complete();
        task.told("Say why");
        chief.picture("journey-review-objection");
        task.fill("Comment", OBJECTION).completed();
    }

    private void prepareAgain(Visitor manager) {
        manager.open("/").reads("Somebody objected to the review at 30 days.");
        manager.open(page).follow("Prepare review");
        TasklistPage task = new TasklistPage(manager).shows("Prepare review");
        manager.reads(OBJECTION);
        manager.picture("journey-review-prepare-again");
        task.claim()
                .fill("Summary", "With the locums, who are trained elsewhere")
                .completed();
    }

    private void accept(Visitor visitor, String task) {
        visitor.open(page).follow(task);
        new TasklistPage(visitor).shows(task).claim().choose("Yes").completed();
    }

    private static void acceptOwn(Visitor chief) {
        TasklistPage.fromHome(chief, "Accept review as chief").choose("Yes").completed();
    }

    private Locator row(Visitor visitor) {
        return visitor.page().locator("tr:has(a[href='" + page + "'])");
    }
}
