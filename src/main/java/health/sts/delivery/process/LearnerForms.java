package health.sts.delivery.process;

import health.sts.delivery.attendance.TeachingForm;
import health.sts.delivery.learning.TestForm;
import health.sts.engine.Variable;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the forms on a learner's way, with their limits. */
final class LearnerForms {

    static final Variable<String> SESSION_ID = Variable.text("sessionId").max(64);
    static final Variable<BigDecimal> SCORE = Variable.decimal(TestForm.SCORE).between(0, 100);
    static final Variable<String> TAKEN_AT = Variable.text(TestForm.TAKEN_AT).max(40);
    static final Variable<String> EXTERNAL_ID =
            Variable.text(TestForm.EXTERNAL_ID).max(100);
    static final Variable<String> COMMENT = Variable.text(TestForm.COMMENT).max(1000);
    static final Variable<BigDecimal> COACHING_HOURS =
            Variable.decimal("coachingHours").between(2, 40);
    static final Variable<String> COACHING_NOTE = Variable.text("coachingNote").max(1000);
    static final Variable<Boolean> PREFERENCE_LISTS = Variable.bool("preferenceLists");
    static final Variable<Boolean> NOTE_TEMPLATES = Variable.bool("noteTemplates");
    static final Variable<Boolean> ORDER_SETS = Variable.bool("orderSets");
    static final Variable<Boolean> MOBILE_APP = Variable.bool("mobileApp");
    static final Variable<Integer> MAKE_UP_MINUTES = Variable.integer(TeachingForm.MAKE_UP_MINUTES);
    static final Variable<String> MAKE_UP_NOTE =
            Variable.text(TeachingForm.MAKE_UP_NOTE).max(1000);

    private LearnerForms() {}

    /** A box that was not ticked may be missing. */
    static boolean ticked(Variable<Boolean> box, VariableScope form) {
        return box.optional(form).orElse(false);
    }
}
