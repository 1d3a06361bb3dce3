package health.sts.recruitment;

import health.sts.shared.CaseNames;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class CandidacyNames implements CaseNames {

    private final RecruitmentBoard board;

    CandidacyNames(RecruitmentBoard board) {
        this.board = board;
    }

    @Override
    public Map<String, String> namesOf(Set<String> businessKeys) {
        return board.namesOf(
                businessKeys.stream().filter(key -> key.startsWith("CND-")).collect(Collectors.toSet()));
    }
}
