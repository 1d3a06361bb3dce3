package health.sts.delivery.attendance;

import health.sts.shared.TypedText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Steps of a session's case that pages complete as Tasklist does, with the same fields. */
public final class TeachingForm {

    /** The lead trainer agrees to teach. */
    public static final String AGREE = "userTask_agreeToTeach";

    /** The lead trainer hands the minutes in; the sheet is the form, so there is no field. */
    public static final String ENTER = "userTask_enterAttendance";

    /** The co-trainer signs or gives back. */
    public static final String SIGN = "userTask_signAttendance";

    /** The lead trainer logs hours. */
    public static final String LOG_HOURS = "userTask_logHours";

    /** A chief confirms hours or gives them back. */
    public static final String CONFIRM_HOURS = "userTask_confirmHours";

    /** A trainer holds the make-up with one learner. */
    public static final String MAKE_UP = "userTask_holdMakeUp";

    public static final String SIGNED = "signatureDecision";
    public static final String SIGN_REASON = "signatureReason";
    public static final String TEACHING = "teachingHours";
    public static final String PREPARATION = "preparationHours";
    public static final String HOURS_NOTE = "hoursNote";
    public static final String CONFIRMED = "hoursDecision";
    public static final String CONFIRM_REASON = "hoursReason";
    public static final String MAKE_UP_MINUTES = "makeUpMinutes";
    public static final String MAKE_UP_NOTE = "makeUpNote";

    private static final int LONGEST = 1_000;

    private TeachingForm() {}

    /** A note as it is kept; null where nothing was written. */
    static String note(String field, String typed) {
        return TypedText.optional(field, typed, LONGEST).orElse(null);
    }

    /** A reason that somebody else reads; refused where it is missing. */
    static String reason(String field, String typed) {
        return TypedText.needed(field, typed, LONGEST, "Give the reason in a sentence; it stays on record.");
    }

    /** The co-trainer's answer, as the form of the step sends it. */
    public static Map<String, Object> signature(boolean signed, String reason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SIGNED, signed ? "SIGN" : "GIVE_BACK");
        fields.put(SIGN_REASON, reason == null ? "" : reason);
        return fields;
    }

    /** Hours, as the form of the step sends them. */
    public static Map<String, Object> hours(BigDecimal teaching, BigDecimal preparation, String note) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(TEACHING, teaching == null ? null : teaching.doubleValue());
        fields.put(PREPARATION, preparation == null ? null : preparation.doubleValue());
        fields.put(HOURS_NOTE, note == null ? "" : note);
        return fields;
    }

    /** The chief's answer, as the form of the step sends it. */
    public static Map<String, Object> confirmation(boolean confirmed, String reason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(CONFIRMED, confirmed ? "CONFIRM" : "GIVE_BACK");
        fields.put(CONFIRM_REASON, reason == null ? "" : reason);
        return fields;
    }
}
