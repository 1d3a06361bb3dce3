package health.sts.review.process;

import health.sts.accountability.Deadlines;
import health.sts.engine.Processes;
import health.sts.review.wave.ReviewDates;
import health.sts.review.wave.ReviewWorkflow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reviews of waves on the engine. */
@Component
class ReviewCases implements ReviewWorkflow {

    private final Processes processes;
    private final Deadlines deadlines;

    ReviewCases(Processes processes, Deadlines deadlines) {
        this.processes = processes;
        this.deadlines = deadlines;
    }

    @Override
    public void begin(String reviewId, ReviewDates dates) {
        processes.begin(ReviewProcess.KEY, reviewId, variables(dates));
    }

    @Override
    public void dataLoaded(String reviewId) {
        processes.tell(ReviewProcess.USAGE_LOADED, reviewId, Map.of());
    }

    @Override
    public void moved(String reviewId, ReviewDates dates) {
        processes.update(reviewId, variables(dates));
        timer(reviewId, "catchEvent_day30Reached", dates.day30());
        timer(reviewId, "catchEvent_day60Reached", dates.day60());
        timer(reviewId, "catchEvent_day90Reached", dates.day90());
        timer(reviewId, "catchEvent_day180Reached", dates.day180());
        deadlines.moveAll(List.of(reviewId), ReviewProcess.CLOSE_WAVE, dates.closeBy());
    }

    private void timer(String reviewId, String step, Instant due) {
        processes.moveTimers(List.of(reviewId), step, due);
    }

    private static Map<String, Object> variables(ReviewDates dates) {
        Map<String, Object> variables = new HashMap<>();
        ReviewProcess.DAY_30_AT.put(variables, dates.day30().toString());
        ReviewProcess.DAY_60_AT.put(variables, dates.day60().toString());
        ReviewProcess.DAY_90_AT.put(variables, dates.day90().toString());
        ReviewProcess.DAY_180_AT.put(variables, dates.day180().toString());
        ReviewProcess.CLOSE_DUE_AT.put(variables, dates.closeBy().toString());
        return variables;
    }
}
