package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverFields;
import health.sts.engine.Variable;
import health.sts.shared.Refusal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the forms of a waiver, with their limits. */
final class WaiverForms {

    static final Variable<String> TRAINING =
            Variable.text(WaiverFields.TRAINING).max(64);
    static final Variable<String> REASON = Variable.text(WaiverFields.REASON).max(1000);
    static final Variable<Integer> HOURS = Variable.integer(WaiverFields.HOURS);
    static final Variable<String> SUPERVISOR =
            Variable.text(WaiverFields.SUPERVISOR).max(64);
    static final Variable<Answer> CMIO_ANSWER = Variable.choice("cmioDecision", Answer.class);
    static final Variable<String> CMIO_REASON = Variable.text("cmioReason").max(1000);
    static final Variable<Answer> CHIEF_ANSWER = Variable.choice("chiefOfStaffDecision", Answer.class);
    static final Variable<String> CHIEF_REASON =
            Variable.text("chiefOfStaffReason").max(1000);

    enum Answer {
        GRANT,
        REFUSE
    }

    private WaiverForms() {}

    /** The reason for a no, which is needed; a yes may have one. */
    static String reason(boolean granted, Variable<String> field, VariableScope form) {
        return field.optional(form).orElseGet(() -> {
            if (granted) {
                return null;
            }
            throw Refusal.invalid(field.name(), field.name() + " is missing. Say why not; the chief reads it.");
        });
    }
}
