package health.sts.delivery.process;

import health.sts.engine.Variable;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the forms of a session, with their limits. */
final class SessionForms {

    static final Variable<Agreement> AGREEMENT = Variable.choice("agreeDecision", Agreement.class);
    static final Variable<String> AGREEMENT_REASON =
            Variable.text("agreeReason").max(1000);
    static final Variable<String> NEW_TRAINER = Variable.text("newTrainer").max(64);
    static final Variable<String> REPLACE_REASON =
            Variable.text("replaceReason").max(1000);
    static final Variable<Boolean> COMPLETE = Variable.bool("attendanceComplete");
    static final Variable<Signature> SIGNATURE = Variable.choice("signatureDecision", Signature.class);
    static final Variable<String> SIGNATURE_REASON =
            Variable.text("signatureReason").max(1000);
    static final Variable<BigDecimal> TEACHING =
            Variable.decimal("teachingHours").between(0, 24);
    static final Variable<BigDecimal> PREPARATION =
            Variable.decimal("preparationHours").between(0, 24);
    static final Variable<String> HOURS_NOTE = Variable.text("hoursNote").max(1000);
    static final Variable<Confirmation> HOURS = Variable.choice("hoursDecision", Confirmation.class);
    static final Variable<String> HOURS_REASON = Variable.text("hoursReason").max(1000);

    enum Agreement {
        AGREE,
        DECLINE
    }

    enum Signature {
        SIGN,
        GIVE_BACK
    }

    enum Confirmation {
        CONFIRM,
        GIVE_BACK
    }

    private SessionForms() {}

    /** A no needs a reason that the other side can read. */
    static String reason(Variable<String> field, VariableScope form) {
        return field.optional(form)
                .orElseThrow(() -> Refusal.invalid(
                        field.name(), field.name() + " is missing. Say why, so that the other side can read it."));
    }

    /** The lead trainer has to say that all minutes are there. */
    static void stated(VariableScope form) {
        if (!COMPLETE.optional(form).orElse(false)) {
            throw Refusal.invalid(
                    COMPLETE.name(), "Enter the minutes on the page of the session first, then tick the box.");
        }
    }
}
