package health.sts.certification.path;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.CertificationState;
import health.sts.certification.Trainee;
import health.sts.certification.exam.Exams;
import health.sts.certification.teachback.TeachBacks;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who mentors a trainer. Whoever has judged them cannot become their mentor, and the other way round (rule D11). */
@Component
class Mentoring {

    private final CertificationStore certifications;
    private final Exams exams;
    private final TeachBacks teachBacks;
    private final Identities identities;
    private final CertificationWorkflow workflow;
    private final CertificationNews news;
    private final DecisionLedger ledger;
    private final CurrentActor actor;

    Mentoring(
            CertificationStore certifications,
            Exams exams,
            TeachBacks teachBacks,
            Identities identities,
            CertificationWorkflow workflow,
            CertificationNews news,
            DecisionLedger ledger,
            CurrentActor actor) {
        this.certifications = certifications;
        this.exams = exams;
        this.teachBacks = teachBacks;
        this.identities = identities;
        this.workflow = workflow;
        this.news = news;
        this.ledger = ledger;
        this.actor = actor;
    }

    void name(String id, String mentor) {
        if (!actor.get().is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only a training manager names mentors.");
        }
        Certification certification = certifications.get(id);
        Trainee before = certification.trainee();
        if (mentor != null) {
            check(before, mentor);
        }
        certification.mentoredBy(mentor);
        certifications.update(certification);
        if (before.state() != CertificationState.REQUESTED) {
            workflow.mentoredBy(id, mentor);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("before", before.mentorUserId());
        content.put("mentor", mentor);
        ledger.record(new LedgerEntry(
                Kind.CHANGE, "nameMentor", mentor == null ? "REMOVED" : "NAMED", "certification", id, id, content));
        if (mentor != null) {
            String name = identities.names(java.util.Set.of(mentor)).getOrDefault(mentor, mentor);
            news.note(before, before.userId(), "%s is your mentor.".formatted(name));
            news.note(before, mentor, "You were named as mentor of a trainer, so you do not judge them.");
        }
    }

    private void check(Trainee trainee, String mentor) {
        if (mentor.equals(trainee.userId())) {
            throw Refusal.invalid("mentor", "Nobody is their own mentor. Name somebody else.");
        }
        if (!identities.exists(mentor)) {
            throw Refusal.invalid("mentor", "There is nobody with the user id %s.".formatted(mentor));
        }
        if (hasJudged(trainee.certificationId(), mentor)) {
            throw Refusal.invalid(
                    "mentor", "%s has a part in judging this trainer. Name somebody else.".formatted(mentor));
        }
    }

    private boolean hasJudged(String id, String person) {
        return exams.of(id).stream().anyMatch(attempt -> person.equals(attempt.evaluator()))
                || teachBacks.of(id).stream()
                        .anyMatch(attempt -> attempt.panel().contains(person))
                || teachBacks.observations(id).stream().anyMatch(seen -> person.equals(seen.observedBy()));
    }
}
