package health.sts.review.process;

import health.sts.engine.Variable;
import health.sts.review.sustain.SustainmentSteps.Answer;

/** The names that the model {@code sustainment} and this code share. */
final class SustainmentProcess {

    /** How many people are asked to a refresher in one transaction: each gets a case. */
    static final int REFRESHERS = 100;

    /** How many hours are entered in one transaction. */
    static final int HOURS = 1_000;

    static final Variable<Boolean> NEW_MONTH = Variable.bool("newMonth");

    /** The training after which the next learners are looked at; null when all were. */
    static final Variable<String> REFRESHED_UP_TO = Variable.text("refreshedUpTo");

    static final Variable<Boolean> MORE_TO_CREDIT = Variable.bool("moreToCredit");
    static final Variable<Boolean> SOMETHING_SHORT = Variable.bool("somethingShort");

    static final Variable<Answer> DECISION = Variable.choice("shortageDecision", Answer.class);
    static final Variable<String> REASON = Variable.text("shortageReason").max(1000);

    private SustainmentProcess() {}
}
