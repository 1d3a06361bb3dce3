package health.sts.certification.register;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.CertificateChanged;
import health.sts.certification.CertificateStatus;
import health.sts.certification.register.CertificateDesk.Cause;
import health.sts.certification.register.CertificateRights.Acting;
import health.sts.certification.register.CertificateView.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened to a certificate: the event, its ledger line, and word to whoever listens. */
@Component
class CertificateActs {

    private final CertificateStore store;
    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;

    CertificateActs(CertificateStore store, DecisionLedger ledger, ApplicationEventPublisher events) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * What is done to a certificate.
     *
     * @param step as the ledger names it
     * @param event SUSPENDED, REINSTATED or REVOKED
     * @param becomes how it stands afterwards
     */
    record Act(String step, String event, CertificateStatus becomes, Cause cause, String reason) {}

    void byHand(Certificate certificate, Act act, Acting acting, Instant now) {
        write(
                certificate,
                act,
                Kind.DECISION,
                new Event(
                        act.event(),
                        act.cause(),
                        act.reason(),
                        null,
                        acting.userId(),
                        acting.role().group(),
                        now));
    }

    void byRule(Certificate certificate, Act act, String rule, Instant now) {
        write(certificate, act, Kind.RULE, new Event(act.event(), act.cause(), act.reason(), rule, null, null, now));
    }

    private void write(Certificate certificate, Act act, Kind kind, Event event) {
        store.insert(certificate.id(), event);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("certificate", certificate.id());
        content.put("period", certificate.period());
        content.put("cause", act.cause().name());
        content.put("reason", act.reason());
        content.put("rule", event.rule());
        ledger.record(new LedgerEntry(
                kind,
                act.step(),
                act.event(),
                "certificate",
                certificate.id(),
                certificate.certificationId(),
                content));
        events.publishEvent(new CertificateChanged(
                certificate.id(),
                certificate.physicianId(),
                certificate.userId(),
                certificate.specialtyCode(),
                act.becomes(),
                act.reason()));
    }
}
