package health.sts.demo.certification;

import java.util.ArrayList;
import java.util.List;

/** Lists what happens on a way, one stage after the other. */
final class Route {

    private static final double SIGNED_OFF = 4.0;
    private static final double FAR_APART = 1.5;
    private static final double PASS = 90;
    private static final double RETAKE = 80;
    private static final int MOST_EXAMS = 3;

    private final List<Scene> scenes = new ArrayList<>();

    private Route() {}

    static Route begin() {
        return new Route();
    }

    /** From the first exam score to the certificate without a detour. */
    static Route straight(double exam, double first, double second) {
        return begin().course().exams(exam).teachBack(first, second).certified(4.4);
    }

    Route then(Step step) {
        return then(step, 1);
    }

    Route then(Step step, double grade) {
        scenes.add(new Scene(step, grade));
        return this;
    }

    Route course() {
        return then(Step.COURSE).then(Step.CLASS).then(Step.SCENARIOS).then(Step.CONFIRM_COURSEWORK);
    }

    /** The scenarios come back once. */
    Route courseSentBack() {
        return then(Step.COURSE)
                .then(Step.CLASS)
                .then(Step.SCENARIOS)
                .then(Step.CONFIRM_COURSEWORK, 0)
                .then(Step.SCENARIOS)
                .then(Step.CONFIRM_COURSEWORK);
    }

    /** Attempts of one round, with the coaching that belongs between them. */
    Route exams(double... scores) {
        for (int attempt = 1; attempt <= scores.length; attempt++) {
            then(Step.EXAM, scores[attempt - 1]);
            if (scores[attempt - 1] < RETAKE && attempt < MOST_EXAMS) {
                then(Step.COACH);
            }
        }
        return this;
    }

    /** One attempt before two evaluators. */
    Route teachBack(double first, double second) {
        return then(Step.BOOK).then(Step.PANEL).then(Step.SCORE, first).then(Step.SCORE, second);
    }

    /** Two evaluators who differ so much that a third is asked. */
    Route teachBack(double first, double second, double third) {
        if (Math.abs(first - second) < FAR_APART) {
            throw new IllegalArgumentException("Evaluators who agree need no third");
        }
        return teachBack(first, second).then(Step.NAME_THIRD).then(Step.SCORE_AS_THIRD, third);
    }

    /** Classes until one is signed off. */
    Route observed(double... grades) {
        for (double grade : grades) {
            then(Step.OBSERVE, grade);
            if (grade < SIGNED_OFF) {
                then(Step.COACH_FOR_CLASS);
            }
        }
        return this;
    }

    Route certified(double... classes) {
        return observed(classes).then(Step.CERTIFY).then(Step.CONFIRM);
    }

    /** All of it. */
    List<Scene> whole() {
        return List.copyOf(scenes);
    }

    /** What happens before a step is due for the n-th time. */
    List<Scene> before(Step step, int time) {
        int seen = 0;
        for (int i = 0; i < scenes.size(); i++) {
            if (scenes.get(i).step() == step && ++seen == time) {
                return List.copyOf(scenes.subList(0, i));
            }
        }
        throw new IllegalArgumentException(step + " does not come " + time + " times");
    }

    static boolean passes(double score) {
        return score >= PASS;
    }

    static boolean signsOff(double grade) {
        return grade >= SIGNED_OFF;
    }
}
