package health.sts.delivery.training;

import health.sts.accountability.CaseManagers;
import health.sts.delivery.Learner;
import health.sts.people.DepartmentView;
import health.sts.people.Roster;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The chief of a learner's own department answers for their training (domain chapter 1: learner completion). */
@Component
class ChiefsOfLearners implements CaseManagers {

    private final Learners learners;
    private final Roster roster;

    ChiefsOfLearners(Learners learners, Roster roster) {
        this.learners = learners;
        this.roster = roster;
    }

    @Override
    public Map<String, String> of(Role role, Collection<String> businessKeys) {
        List<String> trainings =
                businessKeys.stream().filter(key -> key.startsWith("TRN-")).toList();
        if (role != Role.DEPT_CHIEF || trainings.isEmpty()) {
            return Map.of();
        }
        Map<List<String>, String> chiefs = new HashMap<>();
        for (DepartmentView department : roster.departments()) {
            if (department.chiefUserId() != null) {
                chiefs.put(List.of(department.siteId(), department.specialtyCode()), department.chiefUserId());
            }
        }
        Map<String, String> answering = new HashMap<>();
        for (Learner learner : learners.of(trainings)) {
            String chief = chiefs.get(List.of(learner.siteId(), learner.specialtyCode()));
            if (chief != null) {
                answering.put(learner.trainingId(), chief);
            }
        }
        return answering;
    }
}
