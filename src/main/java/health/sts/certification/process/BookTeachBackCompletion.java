package health.sts.certification.process;

import health.sts.certification.teachback.TeachBackSteps;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Book teach-back": the trainer says what, when and where. */
@Component
class BookTeachBackCompletion implements TaskListener {

    private final TeachBackSteps steps;

    BookTeachBackCompletion(TeachBackSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        Instant scoreBy = steps.book(
                task.getExecution().getProcessBusinessKey(),
                TeachBackForms.TOPIC.required(task),
                TeachBackForms.at(task),
                TeachBackForms.PLACE.required(task));
        TeachBackProcess.SCORE_DUE_AT.set(task, scoreBy.toString());
    }
}
