package health.sts.delivery.process;

import health.sts.engine.Variable;

/** The names that the model {@code delivery-watch} and this code share. */
final class DeliveryWatchProcess {

    /** How many learners are reminded in one transaction. */
    static final int BATCH = 500;

    /** The training after which the next learners are looked at; null when all were. */
    static final Variable<String> REMINDED_UP_TO = Variable.text("remindedUpTo");

    private DeliveryWatchProcess() {}
}
