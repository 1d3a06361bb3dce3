package health.sts.review.triage;

import java.math.BigDecimal;
import java.util.function.Function;

/** A sign that a physician does not get on yet; when it is one says the table {@code adoption-signals} (D8). */
public enum Signal {
    ENCOUNTERS_OPEN(
            "Encounters closed within 3 days",
            "closed %s %% of encounters within 3 days (%s %% asked)",
            " %",
            TriageFacts::closedWithin3Days),
    AFTER_HOURS(
            "EHR work outside scheduled hours",
            "works %s hours a week in the EHR outside scheduled hours (at most %s asked)",
            " h a week",
            TriageFacts::afterHours),
    ORDERS_BY_OTHERS(
            "Medication orders entered by the prescriber",
            "entered %s %% of their medication orders (%s %% asked)",
            " %",
            TriageFacts::cpoe),
    TICKETS_OFTEN(
            "Training-gap tickets in 30 days",
            "opened %s training-gap tickets in 30 days (fewer than %s asked)",
            "",
            facts -> whole(facts.trainingGapTickets())),
    NOT_PERSONALISED(
            "Personalisation items done",
            "has %s of 4 personalisation items done (%s asked)",
            " of 4",
            facts -> whole(facts.personalisationItems())),
    UNSURE(
            "How sure of themselves they say they are",
            "rates the own proficiency %s of 5 (more than %s asked)",
            " of 5",
            facts -> whole(facts.selfRating()));

    private final String fact;
    private final String words;
    private final String unit;
    private final Function<TriageFacts, BigDecimal> value;

    Signal(String fact, String words, String unit, Function<TriageFacts, BigDecimal> value) {
        this.fact = fact;
        this.words = words;
        this.unit = unit;
        this.value = value;
    }

    /** What is looked at, as the heading of a column. */
    public String fact() {
        return fact;
    }

    /** The value looked at; null where it is not known. */
    public BigDecimal value(TriageFacts facts) {
        return value.apply(facts);
    }

    /** The value as people read it, or that it is not known. */
    public String shown(TriageFacts facts) {
        return written(value(facts));
    }

    /** A value as people read it, or that it is not known. */
    public String written(BigDecimal number) {
        return number == null ? "not known" : plain(number) + unit;
    }

    /** The signal in words: "closed 62 % of encounters within 3 days (80 % asked)". */
    public String words(TriageFacts facts, BigDecimal asked) {
        return words.formatted(plain(value(facts)), plain(asked));
    }

    private static BigDecimal whole(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
