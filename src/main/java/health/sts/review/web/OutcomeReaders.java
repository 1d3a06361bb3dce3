package health.sts.review.web;

import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Who may open the scorecard and the outcome chain; who sees which rows of the chain is decided there. */
final class OutcomeReaders {

    static final String SCORECARD = ReviewReaders.READING;
    static final String OUTCOMES =
            "hasAnyRole('exec-sponsor','program-manager','cmio','training-manager','dept-chief','chief-of-staff','auditor','peer-trainer')";

    private static final Set<Role> METRICS = Set.of(
            Role.EXEC_SPONSOR, Role.PROGRAM_MANAGER, Role.CMIO, Role.TRAINING_MANAGER, Role.DEPT_CHIEF, Role.AUDITOR);

    private OutcomeReaders() {}

    /** Whether links to metrics and readings lead somewhere; trainers and the chief of staff may not open them. */
    static boolean mayReadMetrics(HttpServletRequest request) {
        return METRICS.stream().anyMatch(role -> request.isUserInRole(role.group()));
    }
}
