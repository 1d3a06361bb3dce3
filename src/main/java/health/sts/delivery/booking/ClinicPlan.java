package health.sts.delivery.booking;

import health.sts.delivery.booking.ClinicImportView.Problem;
import health.sts.people.PhysicianView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a file of clinic times comes to: the new times of each physician that it names. A physician with a line that is
 * wrong keeps the times they have, since half of a calendar is worse than an old one.
 */
final class ClinicPlan {

    private final Map<String, List<PhysicianView>> named = new HashMap<>();
    private final Predicate<PhysicianView> mayChange;
    private final Map<String, List<ClinicTime>> times = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private ClinicPlan(Collection<PhysicianView> people, Predicate<PhysicianView> mayChange) {
        this.mayChange = mayChange;
        people.forEach(person -> {
            name(person.physicianId(), person);
            name(person.userId(), person);
            name(person.email(), person);
        });
    }

    static ClinicPlan of(List<ClinicLine> lines, Collection<PhysicianView> people, Predicate<PhysicianView> mayChange) {
        ClinicPlan plan = new ClinicPlan(people, mayChange);
        lines.forEach(plan::take);
        plan.wrong.forEach(plan.times::remove);
        return plan;
    }

    /** The times by physician id; an empty list for somebody who has none. */
    Map<String, List<ClinicTime>> times() {
        return Collections.unmodifiableMap(times);
    }

    /** Lines that count. */
    int taken() {
        return times.keySet().stream().mapToInt(lines::get).sum();
    }

    List<Problem> problems() {
        return problems;
    }

    private void take(ClinicLine line) {
        List<PhysicianView> people = line.physician() == null
                ? List.of()
                : named.getOrDefault(line.physician().toLowerCase(Locale.ROOT), List.of());
        String sentence = problem(line, people);
        if (sentence != null) {
            people.forEach(person -> wrong.add(person.physicianId()));
            String column = line.problem() == null ? "physician" : line.column();
            problems.add(new Problem(line.line(), column, line.physician(), sentence));
            return;
        }
        String id = people.get(0).physicianId();
        List<ClinicTime> own = times.computeIfAbsent(id, none -> new ArrayList<>());
        lines.merge(id, 1, Integer::sum);
        if (line.kind() != null && !own.contains(line.of(id))) {
            own.add(line.of(id));
        }
    }

    private String problem(ClinicLine line, List<PhysicianView> people) {
        if (line.problem() != null) {
            return line.problem();
        }
        if (people.isEmpty()) {
            return "Nobody in the roster has this physician id, user id or e-mail address. Correct it, or load the roster first.";
        }
        if (people.size() > 1) {
            return "Several people in the roster have this id or address. Use the physician id.";
        }
        return mayChange.test(people.get(0))
                ? null
                : "This physician is not of your department. Ask the training manager to load the line.";
    }

    private void name(String text, PhysicianView person) {
        if (text != null) {
            List<PhysicianView> same = named.computeIfAbsent(text.toLowerCase(Locale.ROOT), none -> new ArrayList<>());
            if (same.stream().noneMatch(other -> other.physicianId().equals(person.physicianId()))) {
                same.add(person);
            }
        }
    }
}
