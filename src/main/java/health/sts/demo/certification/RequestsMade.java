package health.sts.demo.certification;

import health.sts.certification.CurriculumPublished;
import health.sts.demo.roster.Doctor;
import health.sts.recruitment.TrainerAppointed;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices that a certification may have been asked for, so that nobody has to look after every act. */
@Component
@Profile("demo")
class RequestsMade {

    static final Predicate<Doctor> NOBODY = doctor -> false;

    private final Set<String> physicians = ConcurrentHashMap.newKeySet();
    private volatile boolean anybody = true;

    @EventListener
    void on(TrainerAppointed appointed) {
        physicians.add(appointed.physicianId());
    }

    @EventListener
    void on(CurriculumPublished published) {
        anybody = true;
    }

    /** Something has happened after which anybody may have to renew a certificate. */
    void look() {
        anybody = true;
    }

    /** For whom one may have been made since this was asked before. */
    Predicate<Doctor> take() {
        Set<String> some = Set.copyOf(physicians);
        physicians.clear();
        if (anybody) {
            anybody = false;
            return doctor -> true;
        }
        return some.isEmpty() ? NOBODY : doctor -> some.contains(doctor.id());
    }
}
