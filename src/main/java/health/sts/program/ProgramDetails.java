package health.sts.program;

import health.sts.shared.Refusal;

/**
 * What a person maintains about a programme.
 *
 * @param healthSystem whose programme it is
 * @param parameters what formula D1 takes for a new wave
 */
public record ProgramDetails(String name, String healthSystem, FormulaParameters parameters) {

    private static final int LONGEST = 200;

    public ProgramDetails {
        name = words("name", "Name", name);
        healthSystem = words("healthSystem", "Health system", healthSystem);
    }

    static String words(String field, String label, String value) {
        String words = value == null ? "" : value.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid(field, label + " must have 1 to " + LONGEST + " characters.");
        }
        return words;
    }
}
