package health.sts.review.process;

import health.sts.engine.Variable;
import health.sts.review.triage.HelpOutcome;
import java.math.BigDecimal;

/** The fields of the forms of help, with their limits. */
final class InterventionForms {

    static final Variable<HelpOutcome> OUTCOME = Variable.choice("helpDecision", HelpOutcome.class);
    static final Variable<BigDecimal> HOURS = Variable.decimal("helpHours").between(0.25, 200);
    static final Variable<String> WORKED_ON = Variable.text("workedOn").max(1000);
    static final Variable<Confirmation> CONFIRMATION = Variable.choice("confirmHelpDecision", Confirmation.class);
    static final Variable<String> CONFIRMATION_REASON =
            Variable.text("confirmHelpReason").max(1000);
    static final Variable<Choice> CHOICE = Variable.choice("helperDecision", Choice.class);
    static final Variable<String> HELPER = Variable.text("helperName").max(64);
    static final Variable<String> NO_HELPER_REASON =
            Variable.text("noHelperReason").max(1000);

    enum Confirmation {
        CONFIRM,
        RETURN
    }

    enum Choice {
        NAME,
        NOBODY
    }

    private InterventionForms() {}
}
