package health.sts.delivery.training;

import health.sts.delivery.Learner;
import health.sts.delivery.LearnerChanged;
import health.sts.delivery.TrainingState;
import health.sts.delivery.training.WaveDates.Dates;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** After a wave was moved: waits of cases follow, and access is decided anew where an old pass may matter. */
@Component
class LookAgain implements Portions.Work {

    private final CaseQueue queue;
    private final LearnerRows rows;
    private final WaveDates dates;
    private final LearnerWorkflow workflow;
    private final ApplicationEventPublisher events;

    LookAgain(
            CaseQueue queue,
            LearnerRows rows,
            WaveDates dates,
            LearnerWorkflow workflow,
            ApplicationEventPublisher events) {
        this.queue = queue;
        this.rows = rows;
        this.dates = dates;
        this.workflow = workflow;
        this.events = events;
    }

    @Override
    public List<String> take(Collection<String> without, int most) {
        return queue.toLookAt(without, most);
    }

    @Override
    public void doFor(List<String> trainingIds) {
        queue.lookedAt(trainingIds);
        Map<String, List<Learner>> learners = rows.of(trainingIds).stream()
                .filter(learner -> learner.state() != TrainingState.LEFT)
                .collect(Collectors.groupingBy(Learner::waveId));
        Map<String, Dates> waves = dates.of(learners.keySet());
        learners.forEach((wave, those) -> look(those, waves.get(wave)));
    }

    private void look(List<Learner> learners, Dates wave) {
        List<String> begun = learners.stream()
                .filter(learner -> learner.state() != TrainingState.REQUESTED)
                .map(Learner::trainingId)
                .toList();
        if (!begun.isEmpty()) {
            workflow.waveMoved(begun, wave.registrationCloses(), wave.goLive());
        }
        learners.stream()
                .filter(learner -> learner.passedAt() != null)
                .forEach(learner -> events.publishEvent(
                        new LearnerChanged(learner.trainingId(), "The wave goes live at another date")));
    }
}
