package health.sts.audit.logs;

import health.sts.audit.Subject;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.time.Instant;
import java.util.List;

/**
 * One case with its steps and those of the processes it called.
 *
 * @param id the business key, or the id of the root process instance where there is no key
 * @param keyed whether the id is a business key
 * @param root the id of the root process instance; null where history has been cleaned
 * @param endedAt null while it runs
 * @param state as the engine calls it, for example COMPLETED; null where history has been cleaned
 * @param subjects whom and what it is about
 * @param steps by the time and order in which they began
 */
record LoggedCase(
        String id,
        boolean keyed,
        String root,
        ModelVersion model,
        Instant startedAt,
        Instant endedAt,
        String state,
        List<Subject> subjects,
        List<LoggedStep> steps) {}
