package health.sts.demo.certification;

import java.util.List;

/** What the people of the demonstration write; the same case always says the same. */
final class Words {

    private static final List<String> TOPICS = List.of(
            "From chart review to a signed note in eight minutes",
            "Order sets: what ours hold, and when to leave them",
            "Discharge with reconciled medication",
            "Working the In Basket twice a day",
            "Personal shortcuts that save the evening");
    private static final List<String> PLACES =
            List.of("Training room 2.14", "Training room 2.16", "Simulation suite, room B", "Education centre, room 3");
    private static final List<String> COACHING = List.of(
            "Order entry and reconciliation once more, step by step.",
            "Read the blueprint together; results routing and co-signing were the gaps.",
            "Two scenarios side by side, then alone.");
    private static final List<String> CLASS_COACHING = List.of(
            "Fewer menus in the first half hour; let them click.",
            "How to bring a sceptic along without losing the others.");
    private static final List<String> EXAM = List.of(
            "Medication reconciliation is what is missing.",
            "Results routing and co-signing.",
            "Good on documentation; order entry needs work.");
    private static final List<String> GOOD = List.of(
            "Clear, calm, and close to the daily work.",
            "Explains why before how; good pace.",
            "Knows the workflow and speaks well of it.");
    private static final List<String> WEAK = List.of(
            "Too many menus and too few patients; the learners got lost.",
            "Correct, but reads from the screen and does not look up.",
            "Speaks more of what the system cannot do than of what it can.");

    private Words() {}

    static String topic(Way way) {
        return pick(TOPICS, way.luck(31));
    }

    static String place(Way way) {
        return pick(PLACES, way.luck(32));
    }

    static String coaching(Way way) {
        return pick(COACHING, way.luck(33));
    }

    static String classCoaching(Way way) {
        return pick(CLASS_COACHING, way.luck(34));
    }

    static String exam(int luck) {
        return pick(EXAM, luck);
    }

    static String lesson(double mean, int luck) {
        return pick(Route.signsOff(mean) ? GOOD : WEAK, luck);
    }

    private static String pick(List<String> sentences, int luck) {
        return sentences.get(luck % sentences.size());
    }
}
