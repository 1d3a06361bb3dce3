package health.sts.delivery.process;

import health.sts.accountability.WorkCalendar;
import health.sts.delivery.learning.LearningSteps;
import health.sts.delivery.learning.LearningSteps.Attempt;
import health.sts.shared.Moments;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Hands a test result from the form on; times without an offset are those of the installation. */
@Component
class TestResults {

    private final LearningSteps steps;
    private final WorkCalendar calendar;

    TestResults(LearningSteps steps, WorkCalendar calendar) {
        this.steps = steps;
        this.calendar = calendar;
    }

    Attempt record(String trainingId, VariableScope form) {
        return steps.record(
                trainingId,
                LearnerForms.EXTERNAL_ID.optional(form).orElse(null),
                LearnerForms.SCORE.required(form),
                Moments.read(LearnerForms.TAKEN_AT.required(form), calendar.zone(), LearnerForms.TAKEN_AT.name()),
                LearnerForms.COMMENT.optional(form).orElse(null));
    }
}
