package health.sts.certification.web;

import health.sts.certification.CertificateStatus;
import health.sts.shared.Role;
import java.util.Locale;
import java.util.Set;

/** What people do about a certificate on its page. */
enum CertificateAct {
    SUSPEND(
            "Suspend",
            "The holder may not teach from this moment until the suspension is lifted. They are told the reason.",
            Set.of(CertificateStatus.VALID),
            Set.of(Role.TRAINING_MANAGER, Role.CMIO)),
    REINSTATE(
            "Lift the suspension",
            "The holder may teach again from this moment. Whoever suspended the certificate cannot lift it.",
            Set.of(CertificateStatus.SUSPENDED),
            Set.of(Role.CMIO)),
    REVOKE(
            "Revoke",
            "The certificate ends for good, and everyone who checks it sees that. This cannot be undone: only a new"
                    + " appointment leads to a new certificate.",
            Set.of(CertificateStatus.VALID, CertificateStatus.SUSPENDED),
            Set.of(Role.CMIO));

    private final String title;
    private final String consequence;
    private final Set<CertificateStatus> from;
    private final Set<Role> roles;

    CertificateAct(String title, String consequence, Set<CertificateStatus> from, Set<Role> roles) {
        this.title = title;
        this.consequence = consequence;
        this.from = from;
        this.roles = roles;
    }

    public String title() {
        return title;
    }

    public String consequence() {
        return consequence;
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean fits(CertificateStatus status) {
        return from.contains(status);
    }

    Set<Role> roles() {
        return roles;
    }
}
