package health.sts.review.process;

import health.sts.review.wave.ReviewBeginning;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch reviews: “Begin review”. */
@Component
class BeginReviewDelegate implements JavaDelegate {

    private final ReviewBeginning reviews;

    BeginReviewDelegate(ReviewBeginning reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String after = ReviewProcess.LOOKED_UP_TO.optional(execution).orElse("");
        ReviewProcess.LOOKED_UP_TO.set(execution, reviews.beginNext(after).orElse(null));
    }
}
