package health.sts.review.ticket;

import health.sts.shared.Refusal;
import java.util.Arrays;
import java.util.Optional;

/** How much a ticket weighs, 1 to 4; the words are the programme's (A). */
public enum Severity {
    CARE_AT_RISK(1, "Care at risk", "Patient care stops or is not safe"),
    WORK_STOPS(2, "Work stops", "Somebody cannot do an important part of their work"),
    WORK_HINDERED(3, "Work hindered", "There is a way around it"),
    MINOR(4, "Minor", "A question or a wish");

    private final int number;
    private final String title;
    private final String meaning;

    Severity(int number, String title, String meaning) {
        this.number = number;
        this.title = title;
        this.meaning = meaning;
    }

    /** 1 for the severest. */
    public int number() {
        return number;
    }

    /** How it is written for people: "1, care at risk". */
    public String title() {
        return number + ", " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    /** What it means, in one clause. */
    public String meaning() {
        return meaning;
    }

    /** Whether the ladder in minutes runs. */
    public boolean severest() {
        return this == CARE_AT_RISK;
    }

    /** The severity of a number. */
    public static Severity of(int number) {
        return find(String.valueOf(number))
                .orElseThrow(() -> Refusal.invalid("severity", "There is no severity " + number + ". It is 1 to 4."));
    }

    /** The severity that a text means by its number; empty where it means none. */
    public static Optional<Severity> find(String text) {
        return Arrays.stream(values())
                .filter(one -> String.valueOf(one.number).equals(text == null ? null : text.strip()))
                .findFirst();
    }
}
