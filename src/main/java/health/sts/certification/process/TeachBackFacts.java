package health.sts.certification.process;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.Evaluator;
import health.sts.certification.teachback.TeachBacks.TeachBackView;
import health.sts.engine.CaseFacts;
import health.sts.engine.Identities;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.Formats;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands beside each teach-back question: who, what, when and where; whom one may name; never a score. */
@Component
@Order(10)
class TeachBackFacts implements CaseFacts {

    private static final int MOST_EVALUATORS = 40;
    private static final int LONGEST = 4000;

    private final TeachBacks teachBacks;
    private final Trainees trainees;
    private final Identities identities;
    private final Roster roster;
    private final Formats formats;

    TeachBackFacts(TeachBacks teachBacks, Trainees trainees, Identities identities, Roster roster, Formats formats) {
        this.teachBacks = teachBacks;
        this.trainees = trainees;
        this.identities = identities;
        this.roster = roster;
        this.formats = formats;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return TeachBackProcess.KEY.equals(task.processKey())
                ? trainees.find(task.businessKey()).map(trainee -> facts(task.step(), trainee))
                : Optional.empty();
    }

    private String facts(String step, Trainee trainee) {
        StringBuilder text = new StringBuilder();
        row(text, "Trainer", identities.names(Set.of(trainee.userId())).get(trainee.userId()));
        row(text, "Specialty", specialty(trainee.specialtyCode()));
        List<TeachBackView> attempts = teachBacks.of(trainee.certificationId());
        if (!attempts.isEmpty()) {
            attempt(text, attempts.get(attempts.size() - 1));
        }
        if (step.equals("userTask_namePanel") || step.equals("userTask_nameThirdEvaluator")) {
            evaluators(text, teachBacks.eligible(trainee.certificationId()));
        }
        text.append("[Open the certification](/certification/")
                .append(trainee.certificationId())
                .append(')');
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
    }

    private void attempt(StringBuilder text, TeachBackView attempt) {
        row(
                text,
                "Teach-back",
                attempt.attempt() + " of 2: " + attempt.booking().topic());
        row(
                text,
                "When and where",
                formats.when(attempt.booking().takesPlaceAt()) + ", "
                        + attempt.booking().place());
        if (!attempt.panel().isEmpty()) {
            row(
                    text,
                    "Panel",
                    String.join(", ", identities.names(attempt.panel()).values()));
            row(
                    text,
                    "Scored so far",
                    attempt.scored() + " of " + attempt.panel().size());
        }
        if (attempt.reason() != null) {
            row(text, "Result", attempt.reason());
        }
    }

    private static void evaluators(StringBuilder text, List<Evaluator> eligible) {
        text.append("**Whom you may name:**\n\n");
        eligible.stream().limit(MOST_EVALUATORS).forEach(person -> text.append("- ")
                .append(Markdown.escape(person.name()))
                .append(": ")
                .append(Markdown.escape(person.userId()))
                .append('\n'));
        if (eligible.size() > MOST_EVALUATORS) {
            text.append("- and ").append(eligible.size() - MOST_EVALUATORS).append(" more\n");
        }
        text.append('\n');
    }

    private String specialty(String code) {
        return roster.specialties().stream()
                .filter(specialty -> specialty.code().equals(code))
                .map(SpecialtyView::name)
                .findFirst()
                .orElse(code);
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("**")
                .append(name)
                .append(":** ")
                .append(Markdown.escape(value))
                .append("\n\n");
    }
}
