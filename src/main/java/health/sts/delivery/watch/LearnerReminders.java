package health.sts.delivery.watch;

import java.util.Optional;

/** Reminds learners of what they do by themselves before a class (domain rule P6.2). */
public interface LearnerReminders {

    /**
     * Looks at some of those who lack the e-learning or the privacy module, and reminds whoever has lacked it for the
     * period of {@code sts.delivery.privacy-before-class-reminder} since the watch first saw it or reminded last.
     *
     * @param after the training after which to go on, empty for the first
     * @param most at most so many
     * @return after which training to go on, or empty where all were looked at
     */
    Optional<String> remindNext(String after, int most);
}
