package health.sts.audit.logs;

import health.sts.audit.logs.LogFile.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds, from events alone, who did two steps of a case that two people must do. */
final class FourEyes {

    private static final String NOMINATED = "startEvent_physicianNominated";
    private static final String APPOINTED = "userTask_appointTrainer";
    private static final List<Set<String>> PAIRS = List.of(
            Set.of(NOMINATED, APPOINTED),
            Set.of(NOMINATED, "userTask_releaseTime"),
            Set.of("userTask_endorseCandidate", APPOINTED),
            Set.of("userTask_signAgreement", "userTask_countersignAgreement"));

    private FourEyes() {}

    /** One text for each violation: case, person and steps. */
    static Set<String> violations(List<Event> events) {
        Map<String, Map<String, Set<String>>> steps = new HashMap<>();
        events.stream().filter(Event::completed).forEach(event -> {
            List<String> people = new ArrayList<>(List.of(event.who()));
            if (event.get("onBehalfOf") != null) {
                people.add(event.get("onBehalfOf"));
            }
            people.forEach(person -> steps.computeIfAbsent(event.get("case"), each -> new HashMap<>())
                    .computeIfAbsent(person, each -> new TreeSet<>())
                    .add(event.step()));
        });
        Set<String> violations = new TreeSet<>();
        steps.forEach((id, people) -> people.forEach((person, did) -> PAIRS.stream()
                .filter(did::containsAll)
                .forEach(pair -> violations.add(id + " " + person + " " + new TreeSet<>(pair)))));
        return violations;
    }
}
