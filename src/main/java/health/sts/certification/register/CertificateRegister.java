package health.sts.certification.register;

import health.sts.certification.CurriculumPublished;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk over the tables of certificates. */
@Service
@Transactional
class CertificateRegister implements CertificateDesk {

    private final CertificateStore store;
    private final Issuing issuing;
    private final Suspensions suspensions;
    private final Revocation revocation;
    private final UpgradeAnnouncement upgrade;
    private final Roster roster;
    private final Clock clock;

    CertificateRegister(
            CertificateStore store,
            Issuing issuing,
            Suspensions suspensions,
            Revocation revocation,
            UpgradeAnnouncement upgrade,
            Roster roster,
            Clock clock) {
        this.store = store;
        this.issuing = issuing;
        this.suspensions = suspensions;
        this.revocation = revocation;
        this.upgrade = upgrade;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public String issue(String certificationId, String certifiedBy, String confirmedBy) {
        return issuing.issue(certificationId, certifiedBy, confirmedBy);
    }

    @Override
    public void suspend(String certificateId, String reason) {
        suspensions.byHand(certificateId, reason, now());
    }

    @Override
    public void suspendByRule(String certificateId, Cause cause, String reason, String rule) {
        suspensions.byRule(certificateId, cause, reason, rule, now());
    }

    @Override
    public void reinstate(String certificateId, String reason) {
        suspensions.lift(certificateId, reason, now());
    }

    @Override
    public void revoke(String certificateId, String reason) {
        revocation.revoke(certificateId, reason, now());
    }

    @Override
    public int announceUpgrade(String specialtyCode, int curriculumVersion) {
        return upgrade.announce(specialtyCode, curriculumVersion, now());
    }

    @EventListener
    void on(CurriculumPublished published) {
        if (published.majorUpgrade()) {
            upgrade.announce(published.specialtyCode(), published.version(), now());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<CertificateView> ofPhysician(String physicianId) {
        return views(store.ofPhysician(physicianId, now()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CertificateView> ofUser(String userId) {
        return views(store.ofUser(userId, now()));
    }

    @Override
    @Transactional(readOnly = true)
    public CertificateView get(String certificateId) {
        return views(List.of(store.get(certificateId, now()))).get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public CertificateView ofPublicId(String publicId) {
        return store.ofPublicId(publicId, now())
                .map(one -> views(List.of(one)).get(0))
                .orElseThrow(() -> Refusal.notFound("There is no certificate with this address."));
    }

    private List<CertificateView> views(List<Certificate> certificates) {
        if (certificates.isEmpty()) {
            return List.of();
        }
        Map<String, String> specialties =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        Map<String, List<CertificateView.Event>> events =
                store.events(certificates.stream().map(Certificate::id).toList());
        return certificates.stream()
                .map(one -> one.view(
                        specialties.getOrDefault(one.specialtyCode(), one.specialtyCode()),
                        events.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** As precise as both databases keep it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
