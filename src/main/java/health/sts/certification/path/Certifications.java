package health.sts.certification.path;

import health.sts.certification.Reason;
import java.util.Collection;

/** What people and other parts do with certifications outside their tasks; every change is on record. */
public interface Certifications {

    /**
     * Asks for recertification of these certificates; their cases are started in the background, some at a time. Holders
     * who are on their way already are left alone. A bounded number of statements for any number of certificates.
     *
     * @return how many were asked for
     */
    int requestRecertification(Collection<String> certificateIds, Reason reason);

    /** Starts cases that were asked for and have not begun, at most so many; also called by a job of its own. */
    int startRequested(int most);

    /** Names the mentor of a trainer, or none with null; only the training manager. */
    void nameMentor(String certificationId, String mentorUserId);

    /** The trainer ends their certification, or the training manager for them; the seat opens again. */
    void withdraw(String certificationId, String reason);
}
