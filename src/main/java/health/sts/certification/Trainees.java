package health.sts.certification;

import java.util.List;
import java.util.Optional;

/** Reads who is on the way to a certificate, for the parts of this module. */
public interface Trainees {

    /**
     * @throws health.sts.shared.Refusal not found
     */
    Trainee get(String certificationId);

    Optional<Trainee> find(String certificationId);

    /** All ways of one person who signs in with this id, newest first. */
    List<Trainee> ofUser(String userId);

    /** All ways of one physician, newest first. */
    List<Trainee> ofPhysician(String physicianId);
}
