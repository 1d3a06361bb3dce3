package health.sts.review.process;

import health.sts.engine.Variable;
import health.sts.shared.Refusal;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the forms of reviews, with their limits. */
final class ReviewForms {

    private static final int SENTENCES = 1_000;
    private static final int LINES = 4_000;

    static final Variable<Load> LOAD_DECISION = Variable.choice("loadDecision", Load.class);
    static final Variable<String> LOAD_REASON = Variable.text("loadReason").max(SENTENCES);
    static final Variable<String> FINDINGS = Variable.text("reviewFindings").max(LINES);
    static final Variable<String> SUMMARY = Variable.text("reviewSummary").max(SENTENCES);
    static final Variable<Decision> CMIO_DECISION = Variable.choice("cmioReviewDecision", Decision.class);
    static final Variable<String> CMIO_COMMENT =
            Variable.text("cmioReviewComment").max(SENTENCES);
    static final Variable<Decision> CHIEF_DECISION = Variable.choice("chiefReviewDecision", Decision.class);
    static final Variable<String> CHIEF_COMMENT =
            Variable.text("chiefReviewComment").max(SENTENCES);
    static final Variable<String> LESSONS_WORKED =
            Variable.text("lessonsWorked").max(LINES);
    static final Variable<String> LESSONS_TO_CHANGE =
            Variable.text("lessonsToChange").max(LINES);
    static final Variable<String> CLOSING_SUMMARY =
            Variable.text("closingSummary").max(SENTENCES);

    /** How a round goes on without figures. */
    enum Load {
        LOOK_AGAIN,
        GO_ON
    }

    /** What somebody says who has to accept. */
    enum Decision {
        ACCEPT,
        OBJECT
    }

    private ReviewForms() {}

    /** A reason that must be there. */
    static String reason(Variable<String> field, VariableScope form) {
        return field.optional(form)
                .orElseThrow(() -> Refusal.invalid(
                        field.name(), field.name() + " is missing. Say why; it stands in the minutes."));
    }

    /** What somebody objects to, which is needed; a yes may have a comment. */
    static String comment(boolean accepted, Variable<String> field, VariableScope form) {
        return accepted ? field.optional(form).orElse(null) : reason(field, form);
    }
}
