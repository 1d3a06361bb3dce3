package health.sts.certification.process;

import health.sts.engine.Variable;
import java.math.BigDecimal;

/** The names that the model {@code certification-teach-back} and this code share. */
final class TeachBackProcess {

    static final String KEY = "certification-teach-back";
    static final String PANEL_CHANGED = "certification.panelChanged";

    static final Variable<String> EVALUATOR_USER_ID = Variable.text("evaluatorUserId");
    static final Variable<String> THIRD_EVALUATOR_USER_ID = Variable.text("thirdEvaluatorUserId");
    /** An ISO instant, read by the deadline of "Score teach-back". */
    static final Variable<String> SCORE_DUE_AT = Variable.text("scoreDueAt");

    static final Variable<Integer> SCORES = Variable.integer("teachBackScores");
    static final Variable<Integer> ATTEMPT = Variable.integer("teachBackAttempt");
    static final Variable<BigDecimal> MEAN = Variable.decimal("teachBackMean");
    static final Variable<Integer> LOWEST = Variable.integer("teachBackLowest");
    static final Variable<BigDecimal> SPREAD = Variable.decimal("teachBackSpread");
    static final Variable<String> RESULT = Variable.text("teachBackResult");

    private TeachBackProcess() {}
}
