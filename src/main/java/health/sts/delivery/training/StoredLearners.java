package health.sts.delivery.training;

import health.sts.delivery.Learner;
import health.sts.shared.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class StoredLearners implements Learners {

    private final LearnerRows rows;

    StoredLearners(LearnerRows rows) {
        this.rows = rows;
    }

    @Override
    public Learner get(String trainingId) {
        return rows.find(trainingId).orElseThrow(() -> unknown(trainingId));
    }

    @Override
    public Optional<Learner> find(String trainingId) {
        return rows.find(trainingId);
    }

    @Override
    public List<Learner> of(Collection<String> trainingIds) {
        return rows.of(trainingIds);
    }

    @Override
    public List<Learner> ofUser(String userId) {
        return rows.ofUser(userId);
    }

    @Override
    public Optional<Learner> ofPhysician(String waveId, String physicianId) {
        return rows.ofPhysician(waveId, physicianId);
    }

    @Override
    public List<Learner> newestOf(Collection<String> physicianIds) {
        Map<String, Learner> newest = new LinkedHashMap<>();
        rows.ofPhysicians(physicianIds)
                .forEach(learner -> newest.merge(
                        learner.physicianId(),
                        learner,
                        (newer, older) ->
                                newer.state().ended() && !older.state().ended() ? older : newer));
        return List.copyOf(newest.values());
    }

    @Override
    public Learner lock(String trainingId) {
        return rows.lock(trainingId).orElseThrow(() -> unknown(trainingId));
    }

    private static Refusal unknown(String trainingId) {
        return Refusal.notFound("There is no training " + trainingId + ".");
    }
}
