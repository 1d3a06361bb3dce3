package health.sts.certification.register;

import health.sts.certification.Reason;
import java.util.Collection;

/** What the register asks of those who lead trainers through a certification. */
public interface Recertifications {

    /**
     * Asks for recertification of these certificates; their cases are started in the background, some at a time. Holders
     * who are on their way already are left alone. A bounded number of statements for any number of certificates.
     *
     * @return how many were asked for
     */
    int requestRecertification(Collection<String> certificateIds, Reason reason);
}
