package health.sts.certification.teachback;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds the attempt that a step is about: the newest of the trainer's current round. */
@Component
class Attempts {

    private final Trainees trainees;
    private final TeachBackStore store;

    Attempts(Trainees trainees, TeachBackStore store) {
        this.trainees = trainees;
        this.store = store;
    }

    /** A trainer and the teach-back under way. */
    record Current(Trainee trainee, TeachBackRow teachBack) {}

    Trainee trainee(String certificationId) {
        return trainees.get(certificationId);
    }

    /** The attempt that is booked and not judged. */
    Current open(String certificationId) {
        Current current = newest(certificationId);
        current.teachBack().expectOpen();
        return current;
    }

    Current newest(String certificationId) {
        Trainee trainee = trainees.get(certificationId);
        return new Current(
                trainee,
                store.newest(certificationId, trainee.round())
                        .orElseThrow(() -> Refusal.conflict("No teach-back is booked yet.")));
    }

    List<TeachBackRow> all(String certificationId) {
        return store.of(certificationId);
    }
}
