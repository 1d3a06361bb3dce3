package health.sts.program.web;

import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a person typed into a form, as typed, with what is wrong with it. Nothing typed is lost on an error. */
class Typed {

    private static final int LONGEST_NUMBER = 20;

    private final MultiValueMap<String, String> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Typed(MultiValueMap<String, String> values) {
        this.values = values;
    }

    static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    Typed with(String field, Object value) {
        values.add(field, value.toString());
        return this;
    }

    /** The text of a field, empty where nothing was typed. */
    public String value(String field) {
        String value = values.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** Whether a value of several was chosen. */
    public boolean chose(String field, String value) {
        return all(field).contains(value);
    }

    /** What is wrong with a field, or null. */
    public String problem(String field) {
        return problems.get(field);
    }

    /** All that is wrong, by field, in the order in which it was found. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** Whether anything is wrong with one of the fields that begin so. */
    public boolean wrongIn(List<String> fields) {
        return problems.keySet().stream().anyMatch(problem -> fields.stream().anyMatch(problem::startsWith));
    }

    boolean isRight() {
        return problems.isEmpty();
    }

    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    void wrong(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
    }

    void refused(Refusal refusal) {
        wrong(refusal.field().orElse("form"), refusal.getMessage());
    }

    String words(String field, String label) {
        if (value(field).isEmpty()) {
            wrong(field, label + " is empty. Type one.");
        }
        return value(field);
    }

    Integer whole(String field, String label) {
        try {
            return Integer.valueOf(value(field));
        } catch (NumberFormatException notANumber) {
            wrong(field, label + " must be a whole number, for example 8.");
            return null;
        }
    }

    BigDecimal decimal(String field, String label) {
        try {
            String typed = value(field).replace(',', '.');
            if (typed.length() <= LONGEST_NUMBER
                    && !typed.toLowerCase(Locale.ROOT).contains("e")) {
                return new BigDecimal(typed);
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for numbers that are too long.
        }
        wrong(field, label + " must be a number, for example 0.85.");
        return null;
    }

    LocalDate date(String field, String label) {
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeException notADate) {
            wrong(field, label + " must be a date, for example 2027-10-02.");
            return null;
        }
    }

    ZoneId zone(String field) {
        try {
            return ZoneId.of(value(field));
        } catch (DateTimeException notAZone) {
            wrong(field, "Choose the time zone of the sites.");
            return null;
        }
    }
}
