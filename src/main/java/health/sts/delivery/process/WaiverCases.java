package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.WaiverWorkflow;
import health.sts.engine.Processes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Waivers on the engine. */
@Component
class WaiverCases implements WaiverWorkflow {

    private final Processes processes;

    WaiverCases(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void request(WaiverRequest request) {
        Map<String, Object> form = new HashMap<>();
        WaiverForms.TRAINING.put(form, request.trainingId());
        WaiverForms.REASON.put(form, request.reason());
        WaiverForms.HOURS.put(form, request.hours());
        WaiverForms.SUPERVISOR.put(form, request.supervisorUserId());
        processes.start(WaiverProcess.KEY, null, form);
    }

    @Override
    public void end(String waiverId) {
        processes.tell(WaiverProcess.ENDED, waiverId, Map.of());
    }
}
