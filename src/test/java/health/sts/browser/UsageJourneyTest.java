package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.ReviewCase;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures that a review waits for: asked for by a task, loaded with errors, repaired, loaded, and seen by the review. */
@StsTest
@BrowserTest
class UsageJourneyTest {

    private static final String HEADER =
            "physician,period_from,period_until,vendor,definition_version,encounters,closed_within_3_days\n";

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    Live live;
    String review;

    @BeforeEach
    void reviewIsDue() {
        live = waves.open(31, 2, 3);
        review = cases.begin(live);
        cases.reach(review, ReviewPoint.DAY_30);
        cases.fire(review, "serviceTask_checkAdoptionData");
    }

    @Test
    void aFileWithErrorsIsRepairedAndTheReviewGoesOn(Visitors visitors) {
        Visitor manager = visitors.signedIn(live.trainingManager(), Ward.PASSWORD);
        manager.open("/reviews/" + live.wave()).follow("Load adoption data");
        TasklistPage task = new TasklistPage(manager).shows("Load adoption data");
        manager.reads("No figures of EHR use are loaded for");
        manager.picture("journey-usage-task");
        task.claim();
        manager.follow("Load a file of EHR use");
        manager.sees("EHR use");

        send(
                manager,
                HEADER
                        + lines(1, 1, 3, "84")
                        + lines(2, 1, 1, "120")
                        + lines(2, 2, 2, "eighty")
                        + lines(2, 9, 9, "70"));
        manager.reads("Has problems");
        problem(manager, "5", "closed_within_3_days", "120 is more than the 100 of encounters");
        problem(manager, "6", "closed_within_3_days", "\"eighty\" is no number");
        problem(manager, "7", "physician", "Nobody in the roster has the id");
        manager.picture("journey-usage-problems");
        assertThat(manager.page().locator("main form[method=post]")).hasCount(0);

        manager.open("/usage");
        send(manager, HEADER + lines(1, 1, 3, "84") + lines(2, 1, 3, "80"));
        manager.reads("nothing counts yet");
        manager.picture("journey-usage-checked");
        manager.press("Load 6 lines");
        manager.reads("its figures count");
        manager.open("/usage?wave=" + live.wave());
        assertThat(manager.page().locator("td[data-label='With figures']")).hasText("6");
        manager.reads("6 physicians of this wave are active now");
        manager.picture("journey-usage-coverage");

        cases.fire(review, "serviceTask_checkAdoptionData");
        manager.open("/reviews/" + live.wave()).reads("Figures complete");
        assertThat(manager.link("Load adoption data")).hasCount(0);
        manager.picture("journey-usage-review");
        manager.follow("the load");
        manager.sees("EHR use: use.csv");
    }

    private static void problem(Visitor manager, String line, String column, String reason) {
        assertThat(manager.page().locator("tr:has(th:text-is('%s')):has(td:text-is('%s'))".formatted(line, column)))
                .containsText(reason);
    }

    private String lines(int specialty, int from, int to, String closed) {
        StringBuilder lines = new StringBuilder();
        for (int physician = from; physician <= to; physician++) {
            lines.append("%s,%s,%s,Example EHR,2027.1,100,%s\n"
                    .formatted(
                            live.physician(specialty, physician),
                            live.goLive(),
                            live.goLive().plusDays(29),
                            closed));
        }
        return lines.toString();
    }

    private static void send(Visitor manager, String csv) {
        manager.page()
                .locator("#file")
                .setInputFiles(new FilePayload("use.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        manager.press("Check the file");
    }
}
