package health.sts.delivery.training;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import java.time.Instant;

/** Puts what was decided about access into the summary of a learner; only the access decision calls it. */
public interface AccessState {

    /**
     * What holds from now on; nothing where it is the same.
     *
     * @param at since when it holds
     */
    void set(String trainingId, Access access, MissingStep missing, Instant at);
}
