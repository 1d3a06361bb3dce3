package health.sts.demo.certification;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.path.Certifications;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Stage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where certifications that were asked for begin and are found. */
@Component
@Profile("demo")
class BegunCases {

    private static final int AT_ONCE = 50;

    private final Stage stage;
    private final Certifications certifications;
    private final Trainees trainees;
    private final RequestsMade requests;

    BegunCases(Stage stage, Certifications certifications, Trainees trainees, RequestsMade requests) {
        this.stage = stage;
        this.certifications = certifications;
        this.trainees = trainees;
        this.requests = requests;
    }

    /**
     * Begins what was asked for until now, as the job does that looks every few seconds.
     *
     * @return whose case may have begun
     */
    Predicate<Doctor> begin(Instant at) {
        Predicate<Doctor> asked = requests.take();
        if (asked == RequestsMade.NOBODY) {
            return asked;
        }
        int all = 0;
        int started;
        do {
            started = stage.system(at, () -> certifications.startRequested(AT_ONCE));
            all += started;
        } while (started == AT_ONCE);
        return all == 0 ? RequestsMade.NOBODY : asked;
    }

    /** The newest case of a trainer, where it has begun and is not over. */
    Optional<Trainee> running(Doctor trainer) {
        return trainees.ofPhysician(trainer.id()).stream()
                .findFirst()
                .filter(trainee -> trainee.state().open() && trainee.curriculumVersion() > 0);
    }
}
