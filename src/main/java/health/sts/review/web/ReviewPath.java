package health.sts.review.web;

import health.sts.review.ReviewPoint;
import health.sts.review.wave.ReviewBoard.Page;
import health.sts.review.wave.ReviewState;
import health.sts.review.wave.RoundView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The way of a wave from go-live to its last reading, as a row of steps. */
final class ReviewPath {

    private ReviewPath() {}

    /**
     * @param tag how it stands, as the end of a class name
     * @param word the same for people
     */
    record Step(String title, LocalDate day, String tag, String word) {}

    static List<Step> of(Page page) {
        LocalDate goLive = page.wave().goLiveDate();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("Go-live", goLive, "done", "Done"));
        for (RoundView round : page.rounds()) {
            steps.add(step(
                    round.point().title(),
                    round.point().until(goLive),
                    round.signedOffAt(),
                    page.point() == round.point(),
                    round.signedOffAt() == null && round.beganAt() != null,
                    page.late()));
        }
        boolean closing = page.state() == ReviewState.CLOSING;
        steps.add(step("Closed", goLive.plusDays(100), page.closedAt(), closing, closing, page.late()));
        Instant ended = page.state() == ReviewState.ENDED ? page.closedAt() : null;
        steps.add(step(
                ReviewPoint.DAY_180.title(),
                ReviewPoint.DAY_180.until(goLive),
                ended,
                page.point() == ReviewPoint.DAY_180,
                false,
                page.late()));
        return steps;
    }

    private static Step step(String title, LocalDate day, Instant done, boolean now, boolean working, boolean late) {
        if (done != null) {
            return new Step(title, day, "done", "Done");
        }
        if (now && late) {
            return new Step(title, day, "late", "Late");
        }
        return working
                ? new Step(title, day, "active", "Under way")
                : new Step(title, day, now ? "waiting" : "stopped", now ? "Next" : "Later");
    }
}
