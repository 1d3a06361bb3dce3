package health.sts.certification.process;

import health.sts.certification.Rubric;
import health.sts.engine.Variable;
import health.sts.shared.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The fields of the teach-back forms, with their limits. */
final class TeachBackForms {

    static final Variable<String> TOPIC = Variable.text("teachBackTopic").max(200);
    static final Variable<String> PLACE = Variable.text("teachBackPlace").max(200);
    static final Variable<String> FIRST_EVALUATOR =
            Variable.text("firstEvaluator").max(64);
    static final Variable<String> SECOND_EVALUATOR =
            Variable.text("secondEvaluator").max(64);
    static final Variable<String> THIRD_EVALUATOR =
            Variable.text("thirdEvaluator").max(64);
    static final Variable<String> COMMENT = Variable.text("scoreComment").max(1000);

    private static final Variable<String> DAY = Variable.text("teachBackDay").max(10);
    private static final Variable<String> TIME = Variable.text("teachBackTime").max(5);
    private static final Variable<Integer> ACCURACY = criterion("scoreAccuracy");
    private static final Variable<Integer> WORKFLOW = criterion("scoreWorkflow");
    private static final Variable<Integer> DEPTH = criterion("scoreDepth");
    private static final Variable<Integer> FRAMING = criterion("scoreFraming");
    private static final Variable<Integer> CONTROL = criterion("scoreControl");

    private TeachBackForms() {}

    /** The five criteria of a teach-back or an observed class. */
    static Rubric rubric(VariableScope form) {
        return new Rubric(
                ACCURACY.required(form),
                WORKFLOW.required(form),
                DEPTH.required(form),
                FRAMING.required(form),
                CONTROL.required(form));
    }

    /** When the teach-back takes place, in the zone of the installation. */
    static LocalDateTime at(VariableScope form) {
        return LocalDateTime.of(day(DAY, form), time(form));
    }

    static LocalDate day(Variable<String> field, VariableScope form) {
        try {
            return LocalDate.parse(field.required(form));
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(field.name(), "Write the date as YYYY-MM-DD, for example 2027-05-14.");
        }
    }

    private static LocalTime time(VariableScope form) {
        try {
            return LocalTime.parse(TIME.required(form));
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(TIME.name(), "Write the time as HH:MM, for example 14:30.");
        }
    }

    private static Variable<Integer> criterion(String name) {
        return Variable.integer(name).between(1, 5);
    }
}
