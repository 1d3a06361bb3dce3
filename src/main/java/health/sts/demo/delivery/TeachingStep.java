package health.sts.demo.delivery;

import health.sts.delivery.attendance.TeachingForm;
import java.util.Arrays;
import java.util.Optional;

/** What people do in the case of a session. */
enum TeachingStep {
    AGREE(TeachingForm.AGREE),
    REPLACE("userTask_replaceTrainer"),
    ENTER(TeachingForm.ENTER),
    SIGN(TeachingForm.SIGN),
    LOG(TeachingForm.LOG_HOURS),
    CONFIRM(TeachingForm.CONFIRM_HOURS);

    private final String id;

    TeachingStep(String id) {
        this.id = id;
    }

    static Optional<TeachingStep> of(String step) {
        return Arrays.stream(values()).filter(each -> each.id.equals(step)).findFirst();
    }
}
