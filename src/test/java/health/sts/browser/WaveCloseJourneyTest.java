package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.wave.ReviewCase;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave that missed a target is closed only with a sustainment action for it. */
@StsTest
@BrowserTest
class WaveCloseJourneyTest {

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    @Autowired
    Clock clock;

    @Test
    void aMissedTargetWithoutAnActionKeepsTheWaveOpen(Visitors visitors) {
        Live live = waves.open(91, 2, 6);
        String review = cases.begin(live);
        cases.toClosing(live, review);
        cases.actOnMissed(live, "TR1");
        Visitor manager = visitors.signedIn(live.programManager(), Ward.PASSWORD);
        manager.open("/reviews/" + live.wave()).reads("Targets missed at 90 days");
        manager.picture("journey-close-missed");
        manager.follow("Close wave");
        TasklistPage task = new TasklistPage(manager)
                .shows("Close wave")
                .claim()
                .fill("What worked", "Trainers of the own specialty")
                .fill("What the next wave should change", "More support at night")
                .fill("Summary", "Closed with one target to reach yet")
                .complete();
        task.told("TR1 Passed at the first attempt");
        manager.picture("journey-close-refused");
        assertThat(task.form().getByLabel("What worked")).hasValue("Trainers of the own specialty");

        manager.open("/reviews/" + live.wave());
        manager.follow("Open an action for TR1");
        assertThat(manager.page().locator("#metric")).hasValue("TR1");
        manager.write("What has to be done?", "Coach those who failed once");
        manager.page().locator("#description").fill("Two hours each before their next test");
        manager.write("User name of the owner", live.trainingManager());
        manager.write(
                "Due on",
                LocalDate.now(clock.withZone(LiveWave.ZONE)).plusDays(30).toString());
        manager.page().locator("#checker").selectOption("cmio");
        manager.press("Open this action");
        manager.reads("Action: Coach those who failed once");
        assertThat(manager.page().getByText("No open action")).hasCount(0);

        manager.follow("Close wave");
        new TasklistPage(manager)
                .shows("Close wave")
                .fill("What worked", "Trainers of the own specialty")
                .fill("What the next wave should change", "More support at night")
                .fill("Summary", "Closed with one target to reach yet")
                .completed();
        manager.open("/reviews/" + live.wave()).reads("More support at night");
        manager.reads("Wave closed");
        manager.reads("Final value");
        manager.picture("journey-close-closed");
        Visitor owner = visitors.signedIn(live.trainingManager(), Ward.PASSWORD);
        owner.open("/").reads("Coach those who failed once");
    }
}
