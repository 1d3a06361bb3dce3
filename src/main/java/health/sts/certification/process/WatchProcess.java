package health.sts.certification.process;

import health.sts.engine.Variable;

/** The names that the model {@code certificate-watch} and this code share. */
final class WatchProcess {

    /** How many certificates are judged in one transaction. */
    static final int BATCH = 200;

    static final Variable<Boolean> MORE_TO_JUDGE = Variable.bool("moreToJudge");

    private WatchProcess() {}
}
