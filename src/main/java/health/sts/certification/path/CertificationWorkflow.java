package health.sts.certification.path;

import health.sts.certification.Trainee;

/** What the path asks of an engine. */
public interface CertificationWorkflow {

    /** Starts the case of a certification whose curriculum is pinned. */
    void start(Trainee trainee);

    /** The trainer is no longer available, or does not want to go on. */
    void withdraw(String certificationId);

    /** Somebody else mentors from now on, or nobody with null; all running parts of the case know it. */
    void mentoredBy(String certificationId, String mentorUserId);
}
