package health.sts.certification.path;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class StoredTrainees implements Trainees {

    private final CertificationStore certifications;

    StoredTrainees(CertificationStore certifications) {
        this.certifications = certifications;
    }

    @Override
    public Trainee get(String certificationId) {
        return certifications.get(certificationId).trainee();
    }

    @Override
    public Optional<Trainee> find(String certificationId) {
        return certifications.find(certificationId).map(Certification::trainee);
    }

    @Override
    public List<Trainee> ofUser(String userId) {
        return certifications.ofUser(userId).stream()
                .map(Certification::trainee)
                .toList();
    }

    @Override
    public List<Trainee> ofPhysician(String physicianId) {
        return certifications.ofPhysician(physicianId).stream()
                .map(Certification::trainee)
                .toList();
    }
}
