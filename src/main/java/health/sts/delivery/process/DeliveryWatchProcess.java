package health.sts.delivery.process;

import health.sts.engine.Variable;

/** The names that the model {@code delivery-watch} and this code share. */
final class DeliveryWatchProcess {

    /** How many learners are reminded in one transaction. */
    static final int BATCH = 500;

    static final Variable<Boolean> MORE_TO_REMIND = Variable.bool("moreToRemind");

    private DeliveryWatchProcess() {}
}
