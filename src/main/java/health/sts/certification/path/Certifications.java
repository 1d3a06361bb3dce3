package health.sts.certification.path;

import health.sts.certification.register.Recertifications;

/** What people and other parts do with certifications outside their tasks; every change is on record. */
public interface Certifications extends Recertifications {

    /** Starts cases that were asked for and have not begun, at most so many; also called by a job of its own. */
    int startRequested(int most);

    /** Names the mentor of a trainer, or none with null; only the training manager. */
    void nameMentor(String certificationId, String mentorUserId);

    /** The trainer ends their certification, or the training manager for them; the seat opens again. */
    void withdraw(String certificationId, String reason);
}
