package health.sts.certification.process;

import health.sts.certification.Rubric;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.exam.ExamForm;
import health.sts.certification.teachback.TeachBacks.Observation;
import health.sts.engine.Variable;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the forms on the way to a certificate, with their limits. */
final class CertificationForms {

    static final Variable<Boolean> COURSE_DONE = Variable.bool("courseDone");
    static final Variable<Boolean> CLASS_DONE = Variable.bool("classDone");
    static final Variable<Boolean> SCENARIOS_DONE = Variable.bool("scenariosDone");
    static final Variable<Boolean> DELTA_DONE = Variable.bool("deltaDone");
    static final Variable<Confirmation> COURSEWORK = Variable.choice("courseworkDecision", Confirmation.class);
    static final Variable<String> COURSEWORK_COMMENT =
            Variable.text("courseworkComment").max(1000);
    static final Variable<Confirmation> DELTA = Variable.choice("deltaDecision", Confirmation.class);
    static final Variable<String> DELTA_COMMENT = Variable.text("deltaComment").max(1000);
    static final Variable<BigDecimal> EXAM_SCORE =
            Variable.decimal(ExamForm.SCORE).between(0, 100);
    static final Variable<String> EXAM_STARTED_AT =
            Variable.text(ExamForm.STARTED_AT).max(40);
    static final Variable<String> EXAM_FINISHED_AT =
            Variable.text(ExamForm.FINISHED_AT).max(40);
    static final Variable<String> EXAM_EXTERNAL_ID =
            Variable.text(ExamForm.EXTERNAL_ID).max(100);
    static final Variable<String> EXAM_COMMENT = Variable.text(ExamForm.COMMENT).max(1000);
    static final Variable<BigDecimal> COACHING_HOURS =
            Variable.decimal("coachingHours").between(0.25, 40);
    static final Variable<String> COACHING_NOTE = Variable.text("coachingNote").max(1000);
    static final Variable<BigDecimal> CLASS_COACHING_HOURS =
            Variable.decimal("classCoachingHours").between(0.25, 40);
    static final Variable<String> CLASS_COACHING_NOTE =
            Variable.text("classCoachingNote").max(1000);
    static final Variable<AfterFailure> AFTER_FAILURE = Variable.choice("failureDecision", AfterFailure.class);
    static final Variable<String> FAILURE_COMMENT =
            Variable.text("failureComment").max(1000);
    static final Variable<String> CLASS_HELD_ON = Variable.text("classHeldOn").max(10);
    static final Variable<BigDecimal> LEARNER_RATING =
            Variable.decimal("learnerRating").between(1, 5);
    static final Variable<Integer> LEARNER_ANSWERS =
            Variable.integer("learnerAnswers").between(1, 500);
    static final Variable<SignOff> SIGN_OFF = Variable.choice("signOffDecision", SignOff.class);
    static final Variable<String> CLASS_COMMENT = Variable.text("classComment").max(1000);
    static final Variable<Certifying> CERTIFYING = Variable.choice("certificateDecision", Certifying.class);
    static final Variable<String> CERTIFYING_COMMENT =
            Variable.text("certificateComment").max(1000);
    static final Variable<Confirming> CONFIRMING = Variable.choice("confirmationDecision", Confirming.class);
    static final Variable<String> CONFIRMING_COMMENT =
            Variable.text("confirmationComment").max(1000);

    private static final Variable<Integer> ACCURACY =
            Variable.integer("classAccuracy").between(1, 5);
    private static final Variable<Integer> WORKFLOW =
            Variable.integer("classWorkflow").between(1, 5);
    private static final Variable<Integer> DEPTH =
            Variable.integer("classDepth").between(1, 5);
    private static final Variable<Integer> FRAMING =
            Variable.integer("classFraming").between(1, 5);
    private static final Variable<Integer> CONTROL =
            Variable.integer("classControl").between(1, 5);

    /** Everything is confirmed, or one kind goes back. */
    enum Confirmation {
        CONFIRM(null),
        COURSE(Kind.COURSE),
        TRAIN_THE_TRAINER(Kind.TRAIN_THE_TRAINER),
        SCENARIO(Kind.SCENARIO);

        private final Kind back;

        Confirmation(Kind back) {
            this.back = back;
        }

        Optional<Kind> back() {
            return Optional.ofNullable(back);
        }
    }

    enum AfterFailure {
        REPEAT_COURSE,
        RELEASE
    }

    enum SignOff {
        SIGN_OFF,
        COACH
    }

    enum Certifying {
        CERTIFY,
        RELEASE
    }

    enum Confirming {
        CONFIRM,
        RETURN
    }

    private CertificationForms() {}

    static Rubric rubric(VariableScope form) {
        return new Rubric(
                ACCURACY.required(form),
                WORKFLOW.required(form),
                DEPTH.required(form),
                FRAMING.required(form),
                CONTROL.required(form));
    }

    /** What an evaluator saw in a class; whoever does not sign off says why. */
    static Observation observation(VariableScope form) {
        boolean signedOff = SIGN_OFF.required(form) == SignOff.SIGN_OFF;
        return new Observation(
                day(CLASS_HELD_ON, form),
                rubric(form),
                LEARNER_RATING.required(form),
                LEARNER_ANSWERS.required(form),
                signedOff,
                signedOff ? CLASS_COMMENT.optional(form).orElse(null) : reason(CLASS_COMMENT, form));
    }

    static LocalDate day(Variable<String> field, VariableScope form) {
        try {
            return LocalDate.parse(field.required(form));
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(field.name(), "Write the day as YYYY-MM-DD, for example 2027-05-01.");
        }
    }

    /** A no needs a reason that the other side can read. */
    static String reason(Variable<String> comment, VariableScope form) {
        return comment.optional(form)
                .orElseThrow(() -> Refusal.invalid(
                        comment.name(), comment.name() + " is missing. Say why, so that the other side can read it."));
    }

    /** The trainer has to say yes. */
    static void stated(Variable<Boolean> statement, VariableScope form) {
        if (!statement.optional(form).orElse(false)) {
            throw Refusal.invalid(
                    statement.name(), "Tick the box when you are through with it; otherwise leave the task open.");
        }
    }
}
