package health.sts.delivery.learning;

import health.sts.delivery.Learner;
import health.sts.delivery.learning.LearningRecords.Completion;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up, for many lines at once, who is meant, in which training they are and which records are known. */
@Component
class LearningPeople {

    private final Roster roster;
    private final Learners learners;
    private final AttemptStore attempts;
    private final LearningStore store;

    LearningPeople(Roster roster, Learners learners, AttemptStore attempts, LearningStore store) {
        this.roster = roster;
        this.learners = learners;
        this.attempts = attempts;
        this.store = store;
    }

    /**
     * What is known about the people and ids of a file; a statement per 1,000 of each.
     *
     * @param owners the physician of each training that a known record belongs to
     */
    record Found(
            Map<String, Set<PhysicianView>> people,
            Map<String, Learner> trainings,
            Map<String, TestAttempt> attempts,
            Map<String, Completion> completions,
            Map<String, String> owners) {

        Set<PhysicianView> named(String text) {
            return people.getOrDefault(text.toLowerCase(Locale.ROOT), Set.of());
        }

        Optional<Learner> training(PhysicianView physician) {
            return Optional.ofNullable(trainings.get(physician.physicianId()));
        }

        boolean owns(PhysicianView physician, String trainingId) {
            return physician.physicianId().equals(owners.get(trainingId));
        }
    }

    Found of(List<LearningLine> lines) {
        List<LearningLine> readable =
                lines.stream().filter(line -> line.problem() == null).toList();
        List<PhysicianView> people = roster.physiciansNamedBy(
                readable.stream().map(LearningLine::learner).distinct().toList());
        List<String> ids =
                readable.stream().map(LearningLine::externalId).distinct().toList();
        List<TestAttempt> known = attempts.ofExternalIds(ids);
        List<Completion> done = store.ofExternalIds(ids);
        return new Found(
                byText(people),
                learners
                        .newestOf(
                                people.stream().map(PhysicianView::physicianId).toList())
                        .stream()
                        .collect(Collectors.toMap(Learner::physicianId, Function.identity())),
                known.stream().collect(Collectors.toMap(TestAttempt::externalId, Function.identity())),
                done.stream().collect(Collectors.toMap(Completion::externalId, Function.identity())),
                learners
                        .of(Stream.concat(
                                        known.stream().map(TestAttempt::trainingId),
                                        done.stream().map(Completion::trainingId))
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Learner::trainingId, Learner::physicianId)));
    }

    private static Map<String, Set<PhysicianView>> byText(List<PhysicianView> people) {
        Map<String, Set<PhysicianView>> byText = new HashMap<>();
        people.forEach(person -> Stream.of(person.physicianId(), person.userId(), person.email())
                .filter(text -> text != null)
                .forEach(text -> byText.computeIfAbsent(text.toLowerCase(Locale.ROOT), key -> new HashSet<>())
                        .add(person)));
        return byText;
    }
}
