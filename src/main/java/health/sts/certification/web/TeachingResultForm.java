package health.sts.certification.web;

import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import health.sts.shared.TypedForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A result as it was typed, with what cannot be read noted beside its field. */
final class TeachingResultForm {

    static final Map<Kind, String> KINDS = new EnumMap<>(Map.of(
            Kind.RATING, "Mean rating by learners",
            Kind.FIRST_ATTEMPT, "Passed at the first attempt",
            Kind.HOURS, "Hours of teaching and support"));

    private final TypedForm typed;
    private final BigDecimal amount;
    private final int answers;
    private Kind kind;
    private LocalDate from;
    private LocalDate until;

    TeachingResultForm(Map<String, String> values) {
        this(values, true);
    }

    private TeachingResultForm(Map<String, String> values, boolean whole) {
        typed = new TypedForm(values);
        if (whole) {
            needed("physicianId", "Give the physician's id as the roster has it.");
            needed("specialtyCode", "Choose a specialty.");
            needed("source", "Say where the result comes from.");
            kind = kind(typed.value("kind"));
            if (kind == null) {
                typed.refuse("kind", "Choose what was counted.");
            }
            from = day("from");
            until = day("until");
        }
        amount = amount(typed.value("amount").strip());
        answers = answers(typed.value("answers").strip());
    }

    /** Only the number and how many it rests on. */
    static TeachingResultForm correction(Map<String, String> values) {
        TeachingResultForm form = new TeachingResultForm(values, false);
        form.needed("reason", "Say why the result is corrected.");
        return form;
    }

    static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    TypedForm typed() {
        return typed;
    }

    BigDecimal amount() {
        return amount;
    }

    int answers() {
        return answers;
    }

    Result result() {
        return new Result(
                typed.value("physicianId").strip(),
                typed.value("specialtyCode"),
                kind,
                from,
                until,
                amount,
                answers,
                typed.value("source").strip());
    }

    private void needed(String field, String sentence) {
        if (typed.value(field).isBlank()) {
            typed.refuse(field, sentence);
        }
    }

    private LocalDate day(String field) {
        needed(field, "Give the day as YYYY-MM-DD.");
        return typed.day(field);
    }

    private BigDecimal amount(String text) {
        if (text.matches("\\d{1,6}([.]\\d{1,6})?")) {
            return new BigDecimal(text);
        }
        typed.refuse("amount", "Give a number, for example 4.25.");
        return BigDecimal.ZERO;
    }

    private int answers(String text) {
        if (text.isEmpty() || text.matches("\\d{1,6}")) {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        }
        typed.refuse("answers", "Give a whole number.");
        return 0;
    }
}
