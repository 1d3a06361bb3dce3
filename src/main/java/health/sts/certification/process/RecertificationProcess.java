package health.sts.certification.process;

import health.sts.engine.Variable;

/** The names that the model {@code trainer-recertification} and this code share. */
final class RecertificationProcess {

    static final String DUE = "certification.recertificationDue";

    static final Variable<Boolean> DELTA_CONFIRMED = Variable.bool("deltaConfirmed");
    static final Variable<String> OBSERVATION_RESULT = Variable.text("observationResult");

    private RecertificationProcess() {}
}
