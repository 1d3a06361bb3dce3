package health.sts.demo.delivery;

import health.sts.delivery.SessionKind;
import health.sts.demo.roster.Field;

/** Who plans and decides in the demonstration's training, and where something out of the ordinary happens. */
final class Delivering {

    static final String TRAINING_MANAGER = "treyes";
    static final String CMIO = "aosei";
    static final String CHIEF_OF_STAFF = "bamaral";
    /** Who loads the files of the learning system. */
    static final String EVALUATOR = "mhale";

    private Delivering() {}

    /** Whether the trainer who was planned does not agree. */
    static boolean declined(Lesson lesson) {
        return is(lesson, Field.FAMILY_MEDICINE, 2);
    }

    /** Whether hardly anybody answers the survey. */
    static boolean quiet(Lesson lesson) {
        return is(lesson, Field.HOSPITALIST, 1);
    }

    private static boolean is(Lesson lesson, Field field, int number) {
        return lesson.wave() == 1
                && lesson.kind() == SessionKind.CLASS
                && lesson.field() == field
                && lesson.number() == number;
    }
}
