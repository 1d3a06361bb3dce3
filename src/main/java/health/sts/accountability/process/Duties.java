package health.sts.accountability.process;

import health.sts.accountability.ledger.EarlierSteps;
import health.sts.accountability.ledger.EarlierSteps.Done;
import health.sts.engine.TaskStep;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a model's property {@code separateFrom} says: earlier steps that a person must not have done, and the word
 * {@code subject} for the person the case is about (domain rule D11).
 */
@Component
class Duties {

    private static final String SUBJECT = "subject";

    private final EarlierSteps earlier;

    Duties(EarlierSteps earlier) {
        this.earlier = earlier;
    }

    /** The sentence that tells why one of these people must not do the task, or empty. */
    Optional<String> against(TaskStep task, Set<String> people) {
        Set<String> separate = separateFrom(task);
        if (separate.isEmpty() || people.isEmpty()) {
            return Optional.empty();
        }
        if (separate.remove(SUBJECT)) {
            Object subject = task.variable(task.processProperty("subjectUser").orElse("candidateUserId"));
            if (subject != null && people.contains(subject.toString())) {
                return Optional.of(
                        "This case is about %s, so somebody else must do “%s”.".formatted(subject, task.name()));
            }
        }
        return separate.isEmpty()
                ? Optional.empty()
                : earlier.of(task.businessKey(), separate).stream()
                        .flatMap(done -> people.stream().filter(done::by).map(person -> sentence(task, done, person)))
                        .findFirst();
    }

    private static String sentence(TaskStep task, Done done, String person) {
        return "%s did “%s” in this case, so somebody else must do “%s”."
                .formatted(person, Optional.ofNullable(done.stepName()).orElse(done.step()), task.name());
    }

    private static Set<String> separateFrom(TaskStep task) {
        return task.property("separateFrom").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
