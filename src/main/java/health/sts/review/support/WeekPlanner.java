package health.sts.review.support;

import org.springframework.stereotype.Component;

/** Plans weeks of support. */
@Component
class WeekPlanner implements SupportSteps {

    @Override
    public int planWeeks() {
        return 0;
    }
}
