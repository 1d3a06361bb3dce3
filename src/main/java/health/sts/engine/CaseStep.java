package health.sts.engine;

import java.util.Map;
import java.util.Optional;

/**
 * Where in which process something happens.
 *
 * @param step the node id in the model
 * @param stepName how people call the step
 * @param processVersion the number the engine gave on deployment
 * @param versionTag the model's own version
 * @param taskId the human task, where there is one
 * @param processProperties extension properties of the process in the model
 */
public record CaseStep(
        String step,
        String stepName,
        String businessKey,
        String processKey,
        int processVersion,
        String versionTag,
        String processInstanceId,
        Optional<String> taskId,
        Map<String, String> processProperties) {}
