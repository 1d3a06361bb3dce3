package health.sts.certification.process;

import health.sts.certification.Trainee;
import health.sts.certification.path.CertificationWorkflow;
import health.sts.engine.Processes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Certification on the engine. */
@Component
class CertificationCases implements CertificationWorkflow {

    private final Processes processes;

    CertificationCases(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void start(Trainee trainee) {
        Map<String, Object> variables = new HashMap<>();
        CertificationProcess.TRAINEE_USER_ID.put(variables, trainee.userId());
        CertificationProcess.MENTOR_USER_ID.put(variables, trainee.mentorUserId());
        CertificationProcess.CALENDAR_ID.put(variables, trainee.siteId());
        if (trainee.reason().recertification()) {
            processes.correlate(RecertificationProcess.DUE, trainee.certificationId(), variables);
        } else {
            processes.begin(CertificationProcess.FIRST, trainee.certificationId(), variables);
        }
    }

    @Override
    public void withdraw(String certificationId) {
        processes.correlate(CertificationProcess.WITHDRAWN, certificationId, Map.of());
    }

    @Override
    public void mentoredBy(String certificationId, String mentorUserId) {
        Map<String, Object> variables = new HashMap<>();
        CertificationProcess.MENTOR_USER_ID.put(variables, mentorUserId);
        processes.update(certificationId, variables);
    }
}
