package health.sts.certification.teachback;

import health.sts.accountability.CaseHistory;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.Trainee;
import health.sts.certification.teachback.TeachBacks.Evaluator;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may judge a trainer: an evaluator who has not helped them on the way (domain rules D3 and D11). */
@Component
class EvaluatorRules {

    private static final Set<String> COACHING = Set.of("userTask_coachTrainer", "userTask_coachForClass");
    private static final int MOST_LINES = 1000;

    private final Identities identities;
    private final CaseHistory history;

    EvaluatorRules(Identities identities, CaseHistory history) {
        this.identities = identities;
        this.history = history;
    }

    /** Refuses a person as evaluator of the trainer, by the name of the form's field. */
    void check(Trainee trainee, String field, String person) {
        refuseIf(
                person.equals(trainee.userId()),
                field,
                "%s is the trainer. Nobody judges their own teach-back.",
                person);
        refuseIf(
                trainee.mentor().filter(person::equals).isPresent(),
                field,
                "%s mentors this trainer and so must not judge them. Name somebody else.",
                person);
        refuseIf(
                !identities.rolesOf(person).contains(Role.EVALUATOR),
                field,
                "%s is not an evaluator. Name somebody who holds that role.",
                person);
        refuseIf(
                coaches(trainee.certificationId()).contains(person),
                field,
                "%s coached this trainer and so must not judge them. Name somebody else.",
                person);
    }

    /** Everybody who may be named, by name. */
    List<Evaluator> eligible(Trainee trainee) {
        Set<String> evaluators = new HashSet<>(identities.usersIn(Role.EVALUATOR));
        evaluators.remove(trainee.userId());
        trainee.mentor().ifPresent(evaluators::remove);
        evaluators.removeAll(coaches(trainee.certificationId()));
        return identities.names(evaluators).entrySet().stream()
                .map(person -> new Evaluator(person.getKey(), person.getValue()))
                .sorted(Comparator.comparing(Evaluator::name).thenComparing(Evaluator::userId))
                .toList();
    }

    private Set<String> coaches(String certificationId) {
        Set<String> coaches = new HashSet<>();
        history
                .of(
                        certificationId,
                        Set.of(Kind.DECISION, Kind.ATTESTATION),
                        false,
                        new CaseHistory.Stretch(null, false, MOST_LINES))
                .stream()
                .filter(entry -> COACHING.contains(entry.step()))
                .forEach(entry -> {
                    coaches.add(entry.actor());
                    coaches.add(entry.onBehalfOf());
                });
        coaches.remove(null);
        return coaches;
    }

    private void refuseIf(boolean wrong, String field, String sentence, String person) {
        if (wrong) {
            String name = identities.names(Set.of(person)).getOrDefault(person, person);
            throw Refusal.invalid(field, sentence.formatted(name));
        }
    }
}
