package health.sts.delivery.attendance;

import health.sts.shared.Refusal;

/** What people write beside minutes and hours, as it is kept. */
final class TypedText {

    static final int LONGEST = 1_000;

    private TypedText() {}

    /** A reason that somebody else reads; refused where it is missing. */
    static String reason(String field, String typed) {
        String text = note(typed, field, LONGEST);
        if (text == null) {
            throw Refusal.invalid(field, "Give the reason in a sentence; it stays on record.");
        }
        return text;
    }

    /** A note that may be missing; null where it is. */
    static String note(String typed, String field, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            throw Refusal.invalid(field, "Use at most %,d characters here.".formatted(longest));
        }
        return text.isEmpty() ? null : text;
    }
}
