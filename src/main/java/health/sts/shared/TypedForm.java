package health.sts.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a person typed, with what is wrong about it, so that a form comes back as it was; the fragments of {@code
 * parts.html} read it as {@code form}.
 */
public final class TypedForm {

    /** The place of a problem that belongs to no field. */
    private static final String WHOLE_FORM = "form";

    private final Map<String, String> values;
    private final Map<String, String> problems = new LinkedHashMap<>();

    public TypedForm(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What was typed; an empty text where nothing was. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field, or null. */
    public String problem(String field) {
        return problems.get(field);
    }

    /** Notes what is wrong with a field, so that the act is not even attempted. */
    public void refuse(String field, String sentence) {
        problems.put(field, sentence);
    }

    /** What is wrong, by field, in the order found. */
    public Map<String, String> getProblems() {
        return problems;
    }

    /** The day typed, or null with a problem noted. */
    public LocalDate day(String field) {
        try {
            return value(field).isBlank() ? null : LocalDate.parse(value(field).strip());
        } catch (DateTimeParseException unreadable) {
            problems.put(field, "Write the day as YYYY-MM-DD, for example 2027-05-01.");
            return null;
        }
    }

    /** Does the act where nothing is wrong so far; a refusal that can be put right is noted beside its field. */
    public <T> Optional<T> attempt(Supplier<T> act, HttpServletResponse response) {
        if (problems.isEmpty()) {
            try {
                return Optional.of(act.get());
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                problems.put(refusal.field().orElse(WHOLE_FORM), refusal.getMessage());
                response.setStatus(refusal.kind().status());
                return Optional.empty();
            }
        }
        response.setStatus(Refusal.Kind.INVALID.status());
        return Optional.empty();
    }
}
