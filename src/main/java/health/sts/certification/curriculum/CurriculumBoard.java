package health.sts.certification.curriculum;

import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** All specialties with their curricula, and one curriculum published for several of them. */
@Service
public class CurriculumBoard {

    private final CurriculumStore store;
    private final Curricula curricula;
    private final Roster roster;

    CurriculumBoard(CurriculumStore store, Curricula curricula, Roster roster) {
        this.store = store;
        this.curricula = curricula;
        this.roster = roster;
    }

    /**
     * A specialty.
     *
     * @param newest the head of its newest version, or null where it has none
     */
    public record Row(SpecialtyView specialty, CurriculumVersion newest) {}

    /**
     * What came of publishing for one specialty.
     *
     * @param version 0 where it was refused
     * @param refusal null where it was published
     */
    public record Outcome(String specialtyCode, int version, Refusal refusal) {}

    /** Every specialty by name; two statements. */
    public List<Row> rows() {
        Map<String, CurriculumVersion> newest =
                store.heads().stream().collect(Collectors.toMap(CurriculumVersion::specialtyCode, Function.identity()));
        return roster.specialties().stream()
                .map(specialty -> new Row(specialty, newest.get(specialty.code())))
                .toList();
    }

    /** How people call a specialty; not found where there is none with this code. */
    public SpecialtyView specialty(String code) {
        return roster.specialties().stream()
                .filter(specialty -> specialty.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no specialty " + code + "."));
    }

    /** Publishes the same content for several specialties; each is a transaction of its own and says what came of it. */
    public List<Outcome> publish(Collection<String> specialtyCodes, Publication content) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String code : new LinkedHashSet<>(specialtyCodes)) {
            outcomes.add(publish(code, content));
        }
        return outcomes;
    }

    private Outcome publish(String code, Publication content) {
        try {
            int version = curricula.publish(new Publication(
                    code,
                    content.majorUpgrade(),
                    content.note(),
                    content.examBlueprint(),
                    content.examUrl(),
                    content.items()));
            return new Outcome(code, version, null);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            return new Outcome(code, 0, refusal);
        }
    }
}
