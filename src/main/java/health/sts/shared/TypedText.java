package health.sts.shared;

import java.util.Optional;

/** What people write in their own words, as it is kept: no blanks around it, and never longer than its place takes. */
public final class TypedText {

    private TypedText() {}

    /**
     * A text that must be there.
     *
     * @param longest in characters
     * @param missing the sentence for whoever wrote nothing: what to write, and who reads it
     * @throws Refusal naming the field, where nothing was typed or too much
     */
    public static String needed(String field, String typed, int longest, String missing) {
        return optional(field, typed, longest).orElseThrow(() -> Refusal.invalid(field, missing));
    }

    /** A text that may be missing; refused as {@link #needed} where it is too long. */
    public static Optional<String> optional(String field, String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            throw Refusal.invalid(
                    field, "This has %,d characters; %,d are allowed. Shorten it.".formatted(text.length(), longest));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
