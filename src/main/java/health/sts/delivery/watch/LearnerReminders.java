package health.sts.delivery.watch;

/** Reminds learners of what they do by themselves before a class (domain rule P6.2). */
public interface LearnerReminders {

    /**
     * Reminds some of those who lack the e-learning or the privacy module and were not reminded for the period of {@code
     * sts.delivery.privacy-before-class-reminder}.
     *
     * @param most at most so many
     * @return whether there may be more
     */
    boolean remindNext(int most);
}
