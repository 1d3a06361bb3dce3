package health.sts.recruitment;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes signatures: typed name and re-entered password, bound to the exact text (21 CFR 11.50, 11.70 and 11.200). */
@Component
class SignatureDesk {

    private final SignatureStore signatures;
    private final Identities identities;
    private final Roster roster;
    private final DecisionLedger ledger;
    private final Clock clock;

    SignatureDesk(SignatureStore signatures, Identities identities, Roster roster, DecisionLedger ledger, Clock clock) {
        this.signatures = signatures;
        this.identities = identities;
        this.roster = roster;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Which step the signature completes, and with which form values. */
    record Signed(String step, Map<String, Object> form) {}

    Signed sign(Candidacy candidacy, Actor actor, String typedName, String password) {
        Party party = party(candidacy, actor);
        String name = nameOf(actor.userId());
        if (!plain(name).equals(plain(typedName))) {
            throw Refusal.invalid("typedName", "Type your name as it is printed here: %s.".formatted(name));
        }
        if (!identities.checkPassword(actor.userId(), password)) {
            ledger.recordApart(new LedgerEntry(
                    Kind.BLOCKED,
                    "signAgreement",
                    "WRONG_PASSWORD",
                    "candidacy",
                    candidacy.id,
                    candidacy.id,
                    Map.of("party", party.name())));
            throw Refusal.invalid("password", "This is not your password. Type the one you sign in with.");
        }
        AgreementText text = AgreementText.current();
        signatures.insert(candidacy.id, party, text, typedName.strip(), actor.userId(), clock.instant());
        ledger.record(new LedgerEntry(
                Kind.ATTESTATION,
                "signAgreement",
                "SIGNED",
                "candidacy",
                candidacy.id,
                candidacy.id,
                Map.of(
                        "party", party.name(),
                        "agreementVersion", text.version(),
                        "textHash", text.hash(),
                        "typedName", typedName.strip())));
        return party == Party.CANDIDATE
                ? new Signed("userTask_signAgreement", Map.of("agreementDecision", "SIGN"))
                : new Signed("userTask_countersignAgreement", Map.of("countersignDecision", "SIGN"));
    }

    /** The name that the person must type. */
    String nameOf(String userId) {
        return roster.names(List.of(userId))
                .getOrDefault(userId, identities.names(List.of(userId)).getOrDefault(userId, userId));
    }

    private static Party party(Candidacy candidacy, Actor actor) {
        if (candidacy.state() == CandidacyState.SIGNATURE && actor.userId().equals(candidacy.candidateUserId)) {
            return Party.CANDIDATE;
        }
        if (candidacy.state() == CandidacyState.COUNTERSIGNATURE && actor.is(Role.COMPLIANCE)) {
            return Party.COMPLIANCE;
        }
        if (candidacy.state() == CandidacyState.SIGNATURE || candidacy.state() == CandidacyState.COUNTERSIGNATURE) {
            throw Refusal.forbidden("It is not your turn to sign this agreement.");
        }
        throw Refusal.conflict("This agreement does not wait for a signature: the candidacy is now “%s”."
                .formatted(candidacy.state().title()));
    }

    private static String plain(String name) {
        return name == null
                ? ""
                : name.strip()
                        .replaceAll("\\s+", " ")
                        .replaceFirst("(?i)^dr\\.? ", "")
                        .toLowerCase();
    }
}
