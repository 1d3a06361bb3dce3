package health.sts.demo.certification;

import java.util.List;

/**
 * What people do on the way to a certificate, with the days they take at least and at most. Some of it is no task of the
 * process but done on a page, whenever one likes; some is a task both on the first way and when a certificate is renewed.
 */
enum Step {
    /** The training manager names a mentor. */
    MENTOR(null, 1, 2),
    /** The trainer reports some of the hours of the first course, and then nothing more. */
    BEGIN_COURSE(null, 6, 9),
    COURSE("userTask_attendEhrCourse", 7, 14),
    CLASS("userTask_attendTrainTheTrainerClass", 4, 9),
    SCENARIOS("userTask_completeSandboxScenarios", 2, 6),
    CONFIRM_COURSEWORK("userTask_confirmCoursework", 0, 2),
    EXAM("userTask_recordExamResult", 2, 6),
    /** The training manager corrects the score that counts. */
    CORRECT_SCORE(null, 1, 3),
    COACH("userTask_coachTrainer", 1, 4),
    AFTER_FAILURE("userTask_decideAfterThirdFailure", 0, 2),
    BOOK("userTask_bookTeachBack", 1, 3),
    PANEL("userTask_namePanel", 0, 2),
    /** Counted from the lesson. */
    SCORE("userTask_scoreTeachBack", 0, 1),
    NAME_THIRD("userTask_nameThirdEvaluator", 0, 2),
    SCORE_AS_THIRD("userTask_scoreTeachBackAsThird", 1, 3),
    OBSERVE("userTask_observeFirstClass userTask_observeClass", 3, 10),
    COACH_FOR_CLASS("userTask_coachForClass", 1, 4),
    DELTA("userTask_completeDeltaSteps userTask_completeDeltaTraining", 2, 6),
    CONFIRM_DELTA("userTask_confirmDeltaSteps userTask_confirmDeltaTraining", 0, 2),
    CERTIFY("userTask_certifyTrainer", 0, 2),
    CONFIRM("userTask_confirmCertificate", 0, 2),
    WITHDRAW(null, 4, 8);

    /** Days from booking a lesson to holding it. */
    private static final int TO_THE_LESSON = 6;

    private final List<String> nodes;
    private final int least;
    private final int most;

    Step(String nodes, int least, int most) {
        this.nodes = nodes == null ? List.of() : List.of(nodes.split(" "));
        this.least = least;
        this.most = most;
    }

    /** Whether it is done on a page and not as a task. */
    boolean free() {
        return nodes.isEmpty();
    }

    boolean isAt(String step) {
        return nodes.contains(step);
    }

    /** Days this person takes, the same every time. */
    int days(int luck) {
        return least + luck % (most - least + 1);
    }

    /** Days that usually pass with it. */
    double usually() {
        return (least + most) / 2.0 + (this == BOOK ? TO_THE_LESSON : 0);
    }
}
