package health.sts.certification.path;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.recruitment.Candidacies;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TrainerCertifications implements Certifications {

    private static final int LONGEST_REASON = 1_000;

    private final CertificationStore certifications;
    private final RequestStore requests;
    private final CaseStarter starter;
    private final Mentoring mentoring;
    private final CertificationWorkflow workflow;
    private final Candidacies candidacies;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    TrainerCertifications(
            CertificationStore certifications,
            RequestStore requests,
            CaseStarter starter,
            Mentoring mentoring,
            CertificationWorkflow workflow,
            Candidacies candidacies,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.certifications = certifications;
        this.requests = requests;
        this.starter = starter;
        this.mentoring = mentoring;
        this.workflow = workflow;
        this.candidacies = candidacies;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int requestRecertification(Collection<String> certificateIds, Reason reason) {
        if (!reason.recertification()) {
            throw new IllegalArgumentException(reason + " is no reason to renew a certificate");
        }
        int requested = requests.request(certificateIds, reason, clock.instant());
        if (requested > 0) {
            ledger.record(LedgerEntry.of(
                    Kind.RULE,
                    "requestRecertification",
                    reason.name(),
                    "certification",
                    null,
                    Map.of("asked", certificateIds.size(), "requested", requested)));
        }
        return requested;
    }

    @Override
    public int startRequested(int most) {
        return starter.start(most);
    }

    @Override
    @Transactional
    public void nameMentor(String certificationId, String mentorUserId) {
        mentoring.name(certificationId, mentorUserId == null || mentorUserId.isBlank() ? null : mentorUserId.strip());
    }

    @Override
    @Transactional
    public void withdraw(String certificationId, String reason) {
        Certification certification = certifications.get(certificationId);
        Actor actor = currentActor.get();
        if (!actor.userId().equals(certification.trainee().userId()) && !actor.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only the trainer or a training manager can end a certification.");
        }
        String why = TypedText.optional("reason", reason, LONGEST_REASON).orElse("The trainer withdrew.");
        withdraw(certification, why);
    }

    /** Ends the open certifications of physicians who have left. */
    @Transactional
    void leave(List<String> physicianIds) {
        certifications
                .openOf(physicianIds)
                .forEach(certification -> withdraw(certification, "The physician is no longer in the roster."));
    }

    private void withdraw(Certification certification, String reason) {
        Trainee before = certification.trainee();
        certification.end(CertificationState.WITHDRAWN, reason, clock.instant());
        certifications.update(certification);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("from", before.state().name());
        content.put("reason", reason);
        ledger.record(new LedgerEntry(
                Kind.DECISION,
                "withdrawCertification",
                CertificationState.WITHDRAWN.name(),
                "certification",
                certification.id,
                certification.id,
                content));
        if (before.state() != CertificationState.REQUESTED) {
            workflow.withdraw(certification.id);
        } else if (before.candidacyId() != null) {
            candidacies.vacate(before.candidacyId(), reason);
        }
    }
}
