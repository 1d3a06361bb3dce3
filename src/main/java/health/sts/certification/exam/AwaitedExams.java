package health.sts.certification.exam;

import health.sts.certification.CertificationState;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up, for many lines at once, who is meant, which exams await a result and which attempts are known. */
@Component
class AwaitedExams {

    private final Roster roster;
    private final TaskDesk tasks;
    private final ExamStore store;
    private final JdbcClient jdbc;

    AwaitedExams(Roster roster, TaskDesk tasks, ExamStore store, JdbcClient jdbc) {
        this.roster = roster;
        this.tasks = tasks;
        this.store = store;
        this.jdbc = jdbc;
    }

    /**
     * A certification of somebody in the file.
     *
     * @param task the open step that awaits a result, or null
     */
    record Way(
            String id,
            String physicianId,
            int round,
            CertificationState state,
            Instant began,
            OpenTask task,
            List<Attempt> attempts) {}

    /** What is known about the people and attempts of a file; a bounded number of statements. */
    record Found(Map<String, Set<PhysicianView>> people, Map<String, List<Way>> ways, Map<String, Attempt> attempts) {

        Set<PhysicianView> named(String text) {
            return people.getOrDefault(text.toLowerCase(Locale.ROOT), Set.of());
        }

        List<Way> waysOf(PhysicianView physician) {
            return ways.getOrDefault(physician.physicianId(), List.of());
        }
    }

    Found of(List<ResultLine> lines) {
        List<ResultLine> readable =
                lines.stream().filter(line -> line.result() != null).toList();
        List<PhysicianView> people = roster.physiciansNamedBy(
                readable.stream().map(ResultLine::trainer).distinct().toList());
        Map<String, Set<PhysicianView>> byText = new HashMap<>();
        people.forEach(person -> {
            for (String text : new String[] {person.physicianId(), person.userId(), person.email()}) {
                if (text != null) {
                    byText.computeIfAbsent(text.toLowerCase(Locale.ROOT), key -> new java.util.HashSet<>())
                            .add(person);
                }
            }
        });
        Map<String, Attempt> attempts =
                store
                        .ofExternalIds(readable.stream()
                                .map(ResultLine::attemptId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Attempt::externalId, Function.identity()));
        return new Found(
                byText,
                ways(people.stream().map(PhysicianView::physicianId).toList()).stream()
                        .collect(Collectors.groupingBy(Way::physicianId)),
                attempts);
    }

    private List<Way> ways(Collection<String> physicianIds) {
        if (physicianIds.isEmpty()) {
            return List.of();
        }
        List<Way> ways = jdbc.sql(
                        """
                        select id, physician_id, round_no, state, created_at from certification
                         where physician_id in (:physicians) order by created_at desc
                        """)
                .param("physicians", physicianIds)
                .query((row, number) -> new Way(
                        row.getString("id"),
                        row.getString("physician_id"),
                        row.getInt("round_no"),
                        CertificationState.valueOf(row.getString("state")),
                        SqlTime.read(row, "created_at"),
                        null,
                        List.of()))
                .list();
        List<String> open =
                ways.stream().filter(way -> way.state().open()).map(Way::id).toList();
        Map<String, OpenTask> awaited = tasks.ofCases(open).values().stream()
                .flatMap(List::stream)
                .filter(task -> task.step().equals(ExamForm.STEP))
                .collect(Collectors.toMap(OpenTask::businessKey, Function.identity(), (first, second) -> first));
        Map<String, List<Attempt>> attempts =
                store.ofAll(awaited.keySet()).stream().collect(Collectors.groupingBy(Attempt::certificationId));
        List<Way> found = new ArrayList<>();
        ways.forEach(way -> found.add(new Way(
                way.id(),
                way.physicianId(),
                way.round(),
                way.state(),
                way.began(),
                awaited.get(way.id()),
                attempts.getOrDefault(way.id(), List.of()))));
        return found;
    }
}
