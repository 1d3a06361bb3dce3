package health.sts.certification.web;

import health.sts.audit.Reads;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may read which certificate: those who answer for training all of them, holders their own. */
@Component
class CertificateReaders {

    static final String REGISTER =
            "hasAnyRole('training-manager','cmio','program-manager','exec-sponsor','dept-chief','auditor')";

    private static final Set<Role> OVERSEERS = Set.of(
            Role.TRAINING_MANAGER, Role.CMIO, Role.PROGRAM_MANAGER, Role.EXEC_SPONSOR, Role.DEPT_CHIEF, Role.AUDITOR);

    private final CertificateDesk desk;
    private final CurrentActor actor;
    private final Reads reads;

    CertificateReaders(CertificateDesk desk, CurrentActor actor, Reads reads) {
        this.desk = desk;
        this.actor = actor;
        this.reads = reads;
    }

    /** The certificate, where the person acting may read it. */
    CertificateView readable(String id) {
        CertificateView certificate = desk.get(id);
        if (!holds(certificate) && !overseer()) {
            throw Refusal.forbidden("Only its holder and those who answer for training read a certificate.");
        }
        record("readCertificate", "certificate", id, "");
        return certificate;
    }

    boolean holds(CertificateView certificate) {
        return actor().userId().equals(certificate.userId());
    }

    boolean overseer() {
        return actor().roles().stream().anyMatch(OVERSEERS::contains);
    }

    Actor actor() {
        return actor.get();
    }

    /** What an auditor reads of people is on record. */
    void record(String what, String subjectType, String subjectId, String basis) {
        if (actor().is(Role.AUDITOR)) {
            reads.record(what, subjectType, subjectId, basis);
        }
    }
}
