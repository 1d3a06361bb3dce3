package health.sts.delivery.training;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The refresher that everybody who works in the system needs once in a while (P9.4). */
public interface Refreshers {

    /**
     * Looks at some learners of waves that went live. Whoever's last proof (pass, refresher or, of trainers, certificate)
     * is older than a moment is asked to a refresher, whose case begins; who was asked before and has not attended since is
     * reminded. Joins the caller's transaction or opens one; a bounded number of statements.
     *
     * @param waveIds waves that went live
     * @param provenBefore a proof before it is too old
     * @param toldBefore whoever was told after it is left alone
     * @param after the training after which to go on, empty for the first
     * @param most at most so many
     */
    Round askNext(Collection<String> waveIds, Instant provenBefore, Instant toldBefore, String after, int most);

    /** Those of the learners who were asked to a refresher and have not attended one since; one statement. */
    Set<String> asked(Collection<String> trainingIds);

    /**
     * What a round did.
     *
     * @param next after which training to go on, or empty where all were looked at
     */
    record Round(int asked, int reminded, Optional<String> next) {}
}
