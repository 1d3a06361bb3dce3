package health.sts.delivery.learning;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredLearning implements LearningRecords {

    private final AttemptStore attempts;
    private final LearningStore store;

    StoredLearning(AttemptStore attempts, LearningStore store) {
        this.attempts = attempts;
        this.store = store;
    }

    @Override
    public List<TestAttempt> attempts(String trainingId) {
        return attempts.of(List.of(trainingId));
    }

    @Override
    public List<TestAttempt> attemptsOf(Collection<String> trainingIds) {
        return attempts.of(trainingIds);
    }

    @Override
    public TestAttempt attempt(String attemptId) {
        return attempts.get(attemptId);
    }

    @Override
    public List<Completion> completions(String trainingId) {
        return store.completions(trainingId);
    }

    @Override
    public List<Checklist> checklists(String trainingId) {
        return store.checklists(trainingId);
    }

    @Override
    public List<Coached> coaching(String trainingId) {
        return store.coaching(trainingId);
    }

    @Override
    public List<Lacking> lacking(String afterTrainingId, int most) {
        return store.lacking(afterTrainingId, most);
    }
}
