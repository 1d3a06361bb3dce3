package health.sts.recruitment;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The few facts of a candidacy that a decider needs beside the question; three statements. */
@Service
@Transactional(readOnly = true)
public class CandidacyFacts {

    private final CandidacyStore candidacies;
    private final Roster roster;

    CandidacyFacts(CandidacyStore candidacies, Roster roster) {
        this.candidacies = candidacies;
        this.roster = roster;
    }

    /** See {@link CandidacyView} for the meaning of each. */
    public record Facts(
            String id,
            String candidate,
            String specialty,
            String site,
            boolean volunteer,
            String nominator,
            String motivation,
            BigDecimal score,
            BigDecimal lowestCriterion,
            ReleasedTime time) {}

    /** The facts as they are now. */
    public Facts of(String candidacyId) {
        CandidacyRow row = candidacies.get(candidacyId).row();
        PhysicianView candidate = roster.physician(row.candidateId()).orElse(null);
        Map<String, String> names =
                row.source() == Source.VOLUNTEER ? Map.of() : roster.names(List.of(row.nominatedBy()));
        return new Facts(
                row.id(),
                candidate == null ? row.candidateId() : candidate.name(),
                candidate == null ? row.specialtyCode() : candidate.specialtyName(),
                candidate == null ? row.siteId() : candidate.siteName(),
                row.source() == Source.VOLUNTEER,
                names.getOrDefault(row.nominatedBy(), row.nominatedBy()),
                row.motivation(),
                row.score() == null ? null : row.score().score(),
                row.score() == null ? null : row.score().lowestCriterion(),
                row.time());
    }
}
