package health.sts.certification.register;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may act on a certificate; what a duty forbids is on record although nothing comes of it. */
@Component
class CertificateRights {

    private static final int LONGEST_REASON = 1000;

    private final CurrentActor actor;
    private final DecisionLedger ledger;

    CertificateRights(CurrentActor actor, DecisionLedger ledger) {
        this.actor = actor;
        this.ledger = ledger;
    }

    /** Who acts, and as what. */
    record Acting(String userId, Role role) {}

    /** The person acting in the first of these roles that they hold; never the holder of the certificate. */
    Acting acting(String step, Certificate certificate, Role... roles) {
        Actor acting = actor.get();
        Role role = Arrays.stream(roles)
                .filter(acting::is)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("Only the %s can do this."
                        .formatted(Arrays.stream(roles)
                                .map(one -> one.title().toLowerCase())
                                .collect(Collectors.joining(" or the ")))));
        if (acting.userId().equals(certificate.userId())) {
            throw blocked(step, certificate, "Nobody decides about their own certificate. Ask somebody else to do it.");
        }
        return new Acting(acting.userId(), role);
    }

    /** A refusal for a duty that stands against it, on record. */
    Refusal blocked(String step, Certificate certificate, String sentence) {
        ledger.recordApart(new LedgerEntry(
                Kind.BLOCKED,
                step,
                "DUTY_CONFLICT",
                "certificate",
                certificate.id(),
                certificate.certificationId(),
                Map.of("because", sentence)));
        return Refusal.forbidden(sentence);
    }

    /** The reason as it is kept. */
    static String reason(String typed) {
        return TypedText.needed("reason", typed, LONGEST_REASON, "Give the reason; the holder reads it.");
    }
}
