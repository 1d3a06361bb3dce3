package health.sts.demo.delivery;

import health.sts.delivery.Learner;
import health.sts.delivery.learning.LearningImports;
import health.sts.delivery.learning.TestForm;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The files that the learning system sends: some every week, none longer than what is recorded at once. */
@Component
@Profile("demo")
class Lms {

    private static final String HEAD = "external_id,learner,item,completed_at,score,minutes";
    private static final int LINES = 190;

    private final LearningImports imports;
    private final TaskDesk tasks;

    Lms(LearningImports imports, TaskDesk tasks) {
        this.imports = imports;
        this.tasks = tasks;
    }

    /** E-learning and privacy module of these people, each in the days before. */
    void completions(Collection<Part> parts, Instant now) {
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            String id = part.doctor().id();
            Instant privacy = now.minus(Duration.ofMinutes(600 + Part.luck(part.doctor(), 31) % 6_000));
            lines.add("LMS-PRV-%s,%s,PRIVACY,%s,,20".formatted(id, id, privacy));
            lines.add("LMS-ELN-%s,%s,ELEARNING,%s,,%d"
                    .formatted(id, id, privacy.plusSeconds(7_200), 70 + Part.luck(part.doctor(), 32) % 50));
        }
        load("lms-modules", lines, now);
    }

    /** The attempts that are awaited of these people and that they have taken by now. */
    void tests(Map<String, Part> parts, Collection<Learner> learners, Instant now) {
        Map<String, List<OpenTask>> open =
                tasks.ofCases(learners.stream().map(Learner::trainingId).toList());
        List<String> lines = new ArrayList<>();
        learners.stream().sorted(Comparator.comparing(Learner::physicianId)).forEach(learner -> {
            Part part = parts.get(learner.physicianId());
            boolean awaited = open.getOrDefault(learner.trainingId(), List.of()).stream()
                    .anyMatch(task -> task.step().equals(TestForm.STEP)
                            && task.created().isBefore(now.minus(Duration.ofHours(4))));
            if (awaited && learner.attempts() < part.scores().size()) {
                Instant taken = now.minus(Duration.ofMinutes(20 + Part.luck(part.doctor(), 33) % 190));
                lines.add("LMS-TST-%s-%d,%s,TEST,%s,%s,%d"
                        .formatted(
                                learner.physicianId(),
                                learner.attempts() + 1,
                                learner.physicianId(),
                                taken,
                                part.scores().get(learner.attempts()),
                                20 + Part.luck(part.doctor(), 34) % 11));
            }
        });
        load("lms-tests", lines, now);
    }

    private void load(String name, List<String> lines, Instant now) {
        for (int from = 0; from < lines.size(); from += LINES) {
            String text =
                    HEAD + "\n" + String.join("\n", lines.subList(from, Math.min(lines.size(), from + LINES))) + "\n";
            String id = imports.preview(
                    "%s-%s-%d.csv".formatted(name, now.toString().substring(0, 10), from / LINES + 1),
                    text.getBytes(StandardCharsets.UTF_8));
            imports.apply(id);
        }
    }
}
