package health.sts.certification.register;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.CertificationSettings;
import health.sts.certification.Reason;
import health.sts.certification.register.UpgradeStore.Concerned;
import health.sts.certification.register.UpgradeStore.Upgrade;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A major upgrade ends the certificates of a specialty thirty days later (A) and asks all their holders to recertify. The
 * request writes rows for all of them in a few statements; their cases begin in the background.
 */
@Component
class UpgradeAnnouncement {

    private final UpgradeStore store;
    private final ObjectProvider<Recertifications> recertifications;
    private final CertificateNews news;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final CertificationSettings settings;
    private final SystemSettings system;

    UpgradeAnnouncement(
            UpgradeStore store,
            ObjectProvider<Recertifications> recertifications,
            CertificateNews news,
            DecisionLedger ledger,
            CurrentActor actor,
            CertificationSettings settings,
            SystemSettings system) {
        this.store = store;
        this.recertifications = recertifications;
        this.news = news;
        this.ledger = ledger;
        this.actor = actor;
        this.settings = settings;
        this.system = system;
    }

    int announce(String specialtyCode, int version, Instant now) {
        Instant endsAt = Validity.endOfDay(now, settings.upgradeGrace(), system.timeZone());
        String rule = "D4 upgrade, curriculum %s version %d, grace %s"
                .formatted(specialtyCode, version, settings.upgradeGrace());
        String until = Formats.dayOf(endsAt.atZone(system.timeZone()).toLocalDate());
        List<Concerned> concerned = store.announce(
                new Upgrade(specialtyCode, version, now, endsAt, actor.get().userId(), rule),
                "A major upgrade of the EHR came with curriculum version %d.".formatted(version));
        ledger.record(LedgerEntry.of(
                Kind.RULE,
                "announceUpgrade",
                "UPGRADE",
                "curriculum",
                specialtyCode + "-" + version,
                Map.of("rule", rule, "certificates", concerned.size(), "endsAt", endsAt.toString())));
        if (!concerned.isEmpty()) {
            recertifications
                    .getObject()
                    .requestRecertification(
                            concerned.stream().map(Concerned::certificateId).toList(), Reason.UPGRADE);
            tell(concerned, version, until);
        }
        return concerned.size();
    }

    private void tell(List<Concerned> concerned, int version, String until) {
        String sentence =
                ("A major upgrade of the EHR came with curriculum version %d. Recertify by %s: until then your"
                                + " certificate is valid at most.")
                        .formatted(version, until);
        concerned.forEach(one -> news.note(one.userId(), one.certificateId(), sentence));
        news.mail(
                concerned.stream().map(Concerned::userId).toList(),
                "Recertify after the upgrade",
                sentence + "\n\nOpen it under /certification/mine");
        news.tellManagers(
                actor.get().userId(),
                "%d certificates end by %s unless their holders recertify after the upgrade."
                        .formatted(concerned.size(), until),
                "/certificates");
    }
}
