package health.sts.audit.cases;

import java.time.Instant;

/**
 * One case in a list.
 *
 * @param instance the engine's id of the process instance
 * @param name how people call the case; its business key where nobody gives it a name
 * @param version of the model it runs or ran under; 0 where that model is not known
 * @param state how it stands
 * @param incident whether something of it is stuck
 * @param outcome name of the end it reached, or null
 * @param called whether another case called it
 */
public record CaseRow(
        String instance,
        String businessKey,
        String name,
        String processKey,
        String processName,
        int version,
        Instant started,
        Instant ended,
        CaseFilter.State state,
        boolean incident,
        String outcome,
        boolean called) {

    /** As the engine writes how an instance stands. */
    static CaseFilter.State state(String engineState) {
        return switch (engineState == null ? "" : engineState) {
            case "COMPLETED" -> CaseFilter.State.COMPLETED;
            case "EXTERNALLY_TERMINATED", "INTERNALLY_TERMINATED" -> CaseFilter.State.ENDED_EARLY;
            default -> CaseFilter.State.RUNNING;
        };
    }

    CaseRow named(String caseName) {
        return new CaseRow(
                instance,
                businessKey,
                caseName,
                processKey,
                processName,
                version,
                started,
                ended,
                state,
                incident,
                outcome,
                called);
    }
}
