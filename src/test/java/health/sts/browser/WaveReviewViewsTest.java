package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.ReviewCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of reviews, on a desk and on a phone. */
@StsTest
@BrowserTest
class WaveReviewViewsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    final Look look = new Look();

    @Test
    void aReviewIsPreparedReadAndAnswered(Visitors visitors) {
        Live live = waves.open(91, 2, 6);
        String review = cases.begin(live);
        cases.toMeeting(live, review, ReviewPoint.DAY_30);
        Visitor manager = visitors.signedIn(live.programManager(), Ward.PASSWORD);
        look.at(manager, "reviews", "/reviews");
        look.at(manager, "review", "/reviews/" + live.wave());
        look.reach(manager, "/reviews/" + live.wave(), "main .actions a");
        look.at(manager, "review-finding", "/reviews/" + live.wave() + "/findings/new");
        manager.page().locator("#sentence").fill("Closure is slow");
        manager.press("Write this finding");
        manager.reads("Written down.");
        look.at(manager, "review-lesson", "/reviews/" + live.wave() + "/lessons/new");
        look.at(manager, "review-action", "/reviews/" + live.wave() + "/actions/new");
        manager.press("Open this action");
        look.at(manager, "review-action-wrong", null);
        cases.action(live, "AD1");
        cases.prepare(live, review);
        cases.acceptAsChief(live, review, 1);
        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        look.at(cmio, "review-answering", "/reviews/" + live.wave());
        cmio.reads("Still to say");
        assertThat(look.faults()).isEmpty();
    }
}
