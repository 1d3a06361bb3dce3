package health.sts.people;

import health.sts.audit.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom the cases of physicians are about, as auditors and lists of tasks call them. One statement for however many. */
@Component
public class PhysicianCases {

    private final Roster roster;

    PhysicianCases(Roster roster) {
        this.roster = roster;
    }

    /** A case, the physician it is about and the wave it belongs to. */
    public record About(String caseId, String physicianId, String waveId) {}

    /**
     * The physician and the wave of each case, by case.
     *
     * @param page gives the address of a case's own page
     */
    public Map<String, List<Subject>> subjects(List<About> cases, UnaryOperator<String> page) {
        Map<String, String> names = physicians(cases);
        return cases.stream()
                .collect(Collectors.toMap(
                        About::caseId,
                        about -> List.of(
                                new Subject(
                                        new Subject.Key("physician", about.physicianId()),
                                        names.getOrDefault(about.physicianId(), about.physicianId()),
                                        page.apply(about.caseId())),
                                new Subject(
                                        new Subject.Key("wave", about.waveId()),
                                        "wave " + about.waveId(),
                                        "/program/waves/" + about.waveId()))));
    }

    /** What people call each case, by case; cases of physicians who are not in the roster are left out. */
    public Map<String, String> names(List<About> cases) {
        Map<String, String> physicians = physicians(cases);
        Map<String, String> names = new HashMap<>();
        cases.stream()
                .filter(about -> physicians.containsKey(about.physicianId()))
                .forEach(about -> names.put(about.caseId(), physicians.get(about.physicianId())));
        return names;
    }

    private Map<String, String> physicians(List<About> cases) {
        List<String> ids = cases.stream().map(About::physicianId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : roster.physiciansOf(ids).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, physician -> "%s, %s, %s"
                                .formatted(physician.name(), physician.specialtyName(), physician.siteName())));
    }
}
