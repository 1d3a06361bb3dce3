package health.sts.demo.recruitment;

import java.util.HashMap;
import java.util.Map;

/** The forms that people of the demonstration hand in. */
final class Answers {

    private Answers() {}

    /** The form of a step; the two signatures have a page of their own and no form here. */
    static Map<String, Object> of(Script script, Step step, int person) {
        return switch (step) {
            case CONSENT -> consent(script);
            case ENDORSE -> endorsement(script, person);
            case RATE -> rating(script);
            case CONFLICT -> conflict(script);
            case RELEASE -> release(script);
            case SIGN ->
                Map.of(
                        "agreementDecision",
                        "DECLINE",
                        "agreementComment",
                        "The hours do not fit with my research grant.");
            case COUNTERSIGN ->
                Map.of("countersignDecision", "REFUSE", "countersignComment", "The rate is above fair market value.");
            case APPOINT -> appointment(script);
        };
    }

    private static Map<String, Object> consent(Script script) {
        if (script.ending() == Ending.DECLINES) {
            return Map.of("consentDecision", "DECLINE", "consentComment", "I go part-time in the spring.");
        }
        return Map.of("consentDecision", "AGREE", "conflictDeclared", conflictDeclared(script));
    }

    /** A conflict that a volunteer declares with the nomination, and a nominated physician with the consent. */
    static boolean conflictDeclared(Script script) {
        return switch (script.ending()) {
            case CONFLICT_CLEARED, CONFLICT_CONFIRMED, WAITS_FOR_CONFLICT_REVIEW -> true;
            default -> false;
        };
    }

    private static Map<String, Object> endorsement(Script script, int person) {
        Map<String, Object> form = scores(script, person);
        form.put("endorsementDecision", "ENDORSE");
        return form;
    }

    private static Map<String, Object> rating(Script script) {
        Map<String, Object> form = scores(script, 0);
        form.put("ratingComment", "We have worked together for years; the colleagues were on leave.");
        return form;
    }

    private static Map<String, Object> scores(Script script, int person) {
        Map<String, Object> form = new HashMap<>();
        String[] criteria = {"scoreRespect", "scoreSpecialty", "scoreSpeaking", "scoreTechnology", "scoreEnthusiasm"};
        for (int i = 0; i < criteria.length; i++) {
            int better = script.luck(person * 7 + i) % 2;
            form.put(
                    criteria[i],
                    switch (script.ending()) {
                        case REJECTED -> 2 + (i == 0 ? better : 0);
                        case RESERVE -> 3;
                        default -> 4 + better;
                    });
        }
        return form;
    }

    private static Map<String, Object> conflict(Script script) {
        return script.ending() == Ending.CONFLICT_CONFIRMED
                ? Map.of("conflictDecision", "CONFIRM", "conflictComment", "Is paid for talks by the vendor.")
                : Map.of("conflictDecision", "CLEAR", "conflictComment", "The shares were sold two years ago.");
    }

    private static Map<String, Object> release(Script script) {
        if (script.ending() == Ending.TIME_REFUSED) {
            return Map.of("timeDecision", "REFUSE", "timeComment", Sentences.timeRefusal(script));
        }
        return Map.of(
                "timeDecision",
                "RELEASE",
                "hoursPerWeek",
                4 + script.luck(4) % 4 * 0.5,
                "weeks",
                20 + script.luck(5) % 7,
                "backfillPlan",
                Sentences.backfill(script));
    }

    private static Map<String, Object> appointment(Script script) {
        return script.ending() == Ending.NOT_APPOINTED
                ? Map.of("appointmentDecision", "REFUSE", "appointmentComment", "Leaves Northlake Health in March.")
                : Map.of("appointmentDecision", "APPOINT");
    }
}
