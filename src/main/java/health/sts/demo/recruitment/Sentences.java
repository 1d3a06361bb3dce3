package health.sts.demo.recruitment;

import java.util.List;

/** What the people of the demonstration write; the same case always says the same. */
final class Sentences {

    private static final List<String> MOTIVATIONS = List.of(
            "I taught our residents the old record system and would like my colleagues to start with less pain this time.",
            "Knows the workflows of our clinic inside out and explains them patiently.",
            "I document at home every evening; I want us to learn the shortcuts together.",
            "Led the order set review last year, and the whole department listens.",
            "I like teaching, and I would rather shape the training than complain about it later.",
            "First to try what is new, and honest about what does not work.");
    private static final List<String> BACKFILLS = List.of(
            "Locum on Thursdays",
            "Clinic template reduced by one half day a week",
            "Two colleagues cover the Tuesday list in turns",
            "Nurse practitioner takes follow-up visits on Fridays");
    private static final List<String> REFUSALS = List.of(
            "Two of us are on leave until spring; I cannot release more time.",
            "We lost a colleague in this department and have to cover the calls.");

    private Sentences() {}

    static String motivation(Script script) {
        return MOTIVATIONS.get(script.luck(1) % MOTIVATIONS.size());
    }

    static String backfill(Script script) {
        return BACKFILLS.get(script.luck(2) % BACKFILLS.size());
    }

    static String timeRefusal(Script script) {
        return REFUSALS.get(script.luck(3) % REFUSALS.size());
    }
}
