package health.sts.review.wave;

import health.sts.shared.Role;
import java.time.LocalDate;

/** What a programme manager writes down on the page of a review, before the step of the process that sums it up. */
public interface ReviewDesk {

    /** @param metricId the metric that it is about, or null */
    void finding(String waveId, String metricId, String sentence);

    /** Opens an action about the review. @return its id */
    String action(String waveId, Asked action);

    /** @param worked whether it worked, or is to be changed */
    void lesson(String waveId, boolean worked, String sentence);

    /** @param metricId the metric whose target it is to reach, or null */
    record Asked(
            String title, String description, String ownerUserId, LocalDate dueOn, Role checker, String metricId) {}
}
