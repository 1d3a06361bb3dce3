package health.sts.certification.register;

import java.util.List;

/**
 * Issues certificates and says what becomes of them. A certificate is never changed: each act is a row of its own with
 * who, why and by which rule. Changing methods join the caller's transaction or open one.
 */
public interface CertificateDesk {

    /**
     * Issues the certificate that a certification has earned, with its credential, and tells its holder. A first
     * certificate begins now; a renewed one takes the place of the old one at once and begins a new period.
     *
     * @param certifiedBy the training manager who certified
     * @param confirmedBy the CMIO who confirmed, somebody else
     * @return the certificate's id
     */
    String issue(String certificationId, String certifiedBy, String confirmedBy);

    /** Suspends by hand; training manager or CMIO, never the holder. */
    void suspend(String certificateId, String reason);

    /** Suspends by a rule or because a recertification was not done in time; does nothing where it is suspended already. */
    void suspendByRule(String certificateId, Cause cause, String reason, String rule);

    /** Ends a suspension by hand; only the CMIO, never the holder nor whoever suspended. */
    void reinstate(String certificateId, String reason);

    /** Ends the certificate for good; only the CMIO, never the holder. */
    void revoke(String certificateId, String reason);

    /** Every holder of a valid or suspended certificate of a specialty has to recertify; returns how many will. */
    int announceUpgrade(String specialtyCode, int curriculumVersion);

    /** The certificates of a physician, newest first. */
    List<CertificateView> ofPhysician(String physicianId);

    /** The certificates of somebody who signs in with this id, newest first. */
    List<CertificateView> ofUser(String userId);

    /** One certificate; not found where there is none. */
    CertificateView get(String certificateId);

    /** The certificate behind a public id, or not found. */
    CertificateView ofPublicId(String publicId);

    /** Why something happened to a certificate. */
    enum Cause {
        MANUAL,
        PERFORMANCE,
        INACTIVE,
        UPGRADE,
        OVERDUE,
        RECERTIFIED,
        WITHDRAWN
    }
}
