package health.sts.delivery.process;

import health.sts.delivery.attendance.TeachingForm;
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
    static final Variable<Signature> SIGNATURE = Variable.choice(TeachingForm.SIGNED, Signature.class);
    static final Variable<String> SIGNATURE_REASON =
            Variable.text(TeachingForm.SIGN_REASON).max(1000);
    static final Variable<BigDecimal> TEACHING =
            Variable.decimal(TeachingForm.TEACHING).between(0, 24);
    static final Variable<BigDecimal> PREPARATION =
            Variable.decimal(TeachingForm.PREPARATION).between(0, 24);
    static final Variable<String> HOURS_NOTE =
            Variable.text(TeachingForm.HOURS_NOTE).max(1000);
    static final Variable<Confirmation> HOURS = Variable.choice(TeachingForm.CONFIRMED, Confirmation.class);
    static final Variable<String> HOURS_REASON =
            Variable.text(TeachingForm.CONFIRM_REASON).max(1000);

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
}
