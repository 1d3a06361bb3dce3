package health.sts.delivery.training;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.delivery.Learner;
import health.sts.delivery.training.WaveDates.Dates;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Begins the cases of learners, several in one transaction. */
@Component
class BeginCases implements Portions.Work {

    private final CaseQueue queue;
    private final LearnerRows rows;
    private final WaveDates dates;
    private final LearnerWorkflow workflow;
    private final DecisionLedger ledger;
    private final Clock clock;

    BeginCases(
            CaseQueue queue,
            LearnerRows rows,
            WaveDates dates,
            LearnerWorkflow workflow,
            DecisionLedger ledger,
            Clock clock) {
        this.queue = queue;
        this.rows = rows;
        this.dates = dates;
        this.workflow = workflow;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<String> take(Collection<String> without, int most) {
        return queue.requested(without, most);
    }

    @Override
    public void doFor(List<String> trainingIds) {
        queue.begun(trainingIds, clock.instant());
        Map<String, List<Learner>> learners =
                rows.of(trainingIds).stream().collect(Collectors.groupingBy(Learner::waveId));
        dates.of(learners.keySet()).forEach((id, wave) -> begin(learners.get(id), wave));
    }

    private void begin(List<Learner> learners, Dates wave) {
        learners.forEach(learner -> record(learner, wave));
        workflow.start(learners, wave.registrationDue(), wave.goLive());
    }

    private void record(Learner learner, Dates wave) {
        ledger.record(new LedgerEntry(
                Kind.RULE,
                "startTraining",
                "STARTED",
                "training",
                learner.trainingId(),
                learner.trainingId(),
                Map.of(
                        "wave", learner.waveId(),
                        "specialty", learner.specialtyCode(),
                        "site", learner.siteId(),
                        "registrationDue", wave.registrationDue().toString())));
    }
}
