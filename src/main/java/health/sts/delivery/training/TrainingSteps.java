package health.sts.delivery.training;

/** What the process of a learner does with the training itself. Each method is one step and joins the engine's transaction. */
public interface TrainingSteps {

    /** Class, test and lab are behind the learner, and there is access; a conflict where the training has ended already. */
    void completed(String trainingId);

    /** The test was not passed after coaching and another class either: the training ends, learner and chief are told. */
    void notProficient(String trainingId);
}
