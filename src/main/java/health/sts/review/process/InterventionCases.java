package health.sts.review.process;

import health.sts.engine.Processes;
import health.sts.review.triage.InterventionWorkflow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Help on the engine. */
@Component
class InterventionCases implements InterventionWorkflow {

    private final Processes processes;

    InterventionCases(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void begin(Map<String, Start> cases) {
        Map<String, Map<String, Object>> begun = new LinkedHashMap<>();
        cases.forEach((id, start) -> begun.put(id, variables(start)));
        processes.beginAll(InterventionProcess.KEY, begun);
    }

    @Override
    public void end(String interventionId) {
        processes.tell(InterventionProcess.EVERYBODY_LEFT, interventionId, Map.of());
    }

    private static Map<String, Object> variables(Start start) {
        Map<String, Object> variables = new HashMap<>();
        InterventionProcess.HELPER_FOUND.put(variables, start.helperUserId() != null);
        InterventionProcess.HELPER_USER_ID.put(variables, start.helperUserId());
        InterventionProcess.CHIEF_USER_ID.put(variables, start.chiefUserId());
        InterventionProcess.HELP_BY.put(variables, start.helpBy().toString());
        InterventionProcess.MEMBER_USER_IDS.put(variables, String.join(",", start.memberUserIds()));
        return variables;
    }
}
