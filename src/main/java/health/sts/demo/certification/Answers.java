package health.sts.demo.certification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** The forms that people of the demonstration hand in on the way to a certificate. */
final class Answers {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String[] CRITERIA = {"Accuracy", "Workflow", "Depth", "Framing", "Control"};

    private Answers() {}

    /** Statements, notes and decisions that are a yes or a no. */
    static Map<String, Object> of(Scene scene, Way way) {
        return switch (scene.step()) {
            case COURSE -> Map.of("courseDone", true);
            case CLASS -> Map.of("classDone", true);
            case SCENARIOS -> Map.of("scenariosDone", true);
            case DELTA -> Map.of("deltaDone", true);
            case CONFIRM_COURSEWORK ->
                decision(
                        "coursework",
                        scene,
                        "CONFIRM",
                        "SCENARIO",
                        "The screen shows another patient than the scenario asks for. Please do it once more.");
            case CONFIRM_DELTA -> Map.of("deltaDecision", "CONFIRM");
            case COACH -> Map.of("coachingHours", 1.5 + way.luck(21) % 4 * 0.5, "coachingNote", Words.coaching(way));
            case COACH_FOR_CLASS -> Map.of("classCoachingHours", 1.0, "classCoachingNote", Words.classCoaching(way));
            case AFTER_FAILURE ->
                Map.of(
                        "failureDecision",
                        scene.yes() ? "REPEAT_COURSE" : "RELEASE",
                        "failureComment",
                        scene.yes()
                                ? "Missed half of the course through a leave; with the whole course it will do."
                                : "Three attempts and two coachings did not help; the seat goes to somebody else.");
            case CERTIFY ->
                decision("certificate", scene, "CERTIFY", "RELEASE", "Wants to give fewer classes than were agreed.");
            case CONFIRM ->
                decision(
                        "confirmation",
                        scene,
                        "CONFIRM",
                        "RETURN",
                        "Please look again at the learners' comments on the observed class.");
            default -> throw new IllegalArgumentException(scene.step() + " has a form of its own");
        };
    }

    static Map<String, Object> exam(double score, Instant finished, int luck) {
        Map<String, Object> form = new HashMap<>();
        form.put("examScore", score);
        form.put("examStartedAt", finished.minusSeconds((55 + luck % 30) * 60L).toString());
        form.put("examFinishedAt", finished.toString());
        if (!Route.passes(score)) {
            form.put("examComment", Words.exam(luck));
        }
        return form;
    }

    static Map<String, Object> booking(ZonedDateTime lesson, Way way) {
        return Map.of(
                "teachBackTopic",
                Words.topic(way),
                "teachBackDay",
                lesson.toLocalDate().toString(),
                "teachBackTime",
                TIME.format(lesson),
                "teachBackPlace",
                Words.place(way));
    }

    static Map<String, Object> score(double mean, int luck) {
        Map<String, Object> form = rubric("score", mean, luck);
        form.put("scoreComment", Words.lesson(mean, luck));
        return form;
    }

    static Map<String, Object> observation(double mean, LocalDate day, int luck) {
        Map<String, Object> form = rubric("class", mean, luck);
        form.put("classHeldOn", day.toString());
        form.put("learnerRating", Math.min(4.9, mean + luck % 4 * 0.1));
        form.put("learnerAnswers", 5 + luck % 4);
        form.put("signOffDecision", Route.signsOff(mean) ? "SIGN_OFF" : "COACH");
        form.put("classComment", Words.lesson(mean, luck));
        return form;
    }

    /** Five whole scores with this mean, the better ones first or somewhere behind. */
    private static Map<String, Object> rubric(String prefix, double mean, int luck) {
        int sum = BigDecimal.valueOf(mean * CRITERIA.length)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < CRITERIA.length; i++) {
            boolean better = (i + luck) % CRITERIA.length < sum % CRITERIA.length;
            form.put(prefix + CRITERIA[i], sum / CRITERIA.length + (better ? 1 : 0));
        }
        return form;
    }

    private static Map<String, Object> decision(String name, Scene scene, String yes, String no, String why) {
        return scene.yes() ? Map.of(name + "Decision", yes) : Map.of(name + "Decision", no, name + "Comment", why);
    }
}
