package health.sts.accountability.process;

import health.sts.accountability.ledger.EarlierSteps;
import health.sts.accountability.ledger.EarlierSteps.Done;
import health.sts.engine.Identities;
import health.sts.engine.TaskStep;
import health.sts.shared.CurrentActor;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a model's property {@code separateFrom} says: earlier steps that a person must not have done, the word
 * {@code subject} for the person the case is about, and {@code mentor} for whoever mentors them (domain rule D11). The
 * process says in {@code subjectUser} and {@code mentorUser} which variables name them; several ids are separated by
 * commas.
 */
@Component
class Duties {

    private static final String SUBJECT = "subject";
    private static final String MENTOR = "mentor";

    private final EarlierSteps earlier;
    private final Identities identities;
    private final CurrentActor actor;

    Duties(EarlierSteps earlier, Identities identities, CurrentActor actor) {
        this.earlier = earlier;
        this.identities = identities;
        this.actor = actor;
    }

    /** The sentence that tells why one of these people must not do the task, or empty. */
    Optional<String> against(TaskStep task, Set<String> people) {
        Set<String> separate = separateFrom(task);
        if (separate.isEmpty() || people.isEmpty()) {
            return Optional.empty();
        }
        if (separate.remove(SUBJECT)) {
            Optional<String> subject = named(task, "subjectUser", "candidateUserId", people);
            if (subject.isPresent()) {
                return Optional.of("This case is about %s, so somebody else must do “%s”."
                        .formatted(who(subject.get()), task.name()));
            }
        }
        if (separate.remove(MENTOR)) {
            Optional<String> mentor = named(task, "mentorUser", "mentorUserId", people);
            if (mentor.isPresent()) {
                boolean self = who(mentor.get()).equals("you");
                return Optional.of("%s the trainer whom this case is about, so somebody else must do “%s”."
                        .formatted(self ? "You mentor" : who(mentor.get()) + " mentors", task.name()));
            }
        }
        return separate.isEmpty()
                ? Optional.empty()
                : earlier.of(task.businessKey(), separate).stream()
                        .flatMap(done -> people.stream().filter(done::by).map(person -> sentence(task, done, person)))
                        .findFirst();
    }

    /** Who of the people is named by the variable that the process property tells. */
    private static Optional<String> named(TaskStep task, String property, String usually, Set<String> people) {
        Object named = task.variable(task.processProperty(property).orElse(usually));
        return named == null
                ? Optional.empty()
                : Arrays.stream(named.toString().split(","))
                        .map(String::strip)
                        .filter(people::contains)
                        .findFirst();
    }

    private String sentence(TaskStep task, Done done, String person) {
        return "In this case %s did “%s”, so somebody else must do “%s”."
                .formatted(who(person), Optional.ofNullable(done.stepName()).orElse(done.step()), task.name());
    }

    private String who(String person) {
        return person.equals(actor.get().userId())
                ? "you"
                : identities.names(Set.of(person)).getOrDefault(person, person);
    }

    private static Set<String> separateFrom(TaskStep task) {
        return task.property("separateFrom").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
