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
        ReviewProcess.MORE_TO_BEGIN.set(execution, reviews.beginNext());
    }
}
