package health.sts.engine;

import java.util.Optional;

/** Tells from inside a delegate, completion or guard at which step of which case the engine is; costs no statement. */
public interface CurrentStep {

    /** Empty outside the engine. */
    Optional<CaseStep> find();
}
