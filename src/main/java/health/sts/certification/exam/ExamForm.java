package health.sts.certification.exam;

import health.sts.certification.exam.Exams.ExamResult;
import health.sts.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How an exam result travels through the form of the step at which it is recorded, by people and by an import alike. */
public final class ExamForm {

    /** The step at which one result is awaited. */
    public static final String STEP = "userTask_recordExamResult";

    /** Fields of the form {@code record-exam-result}. */
    public static final String SCORE = "examScore";

    public static final String STARTED_AT = "examStartedAt";
    public static final String FINISHED_AT = "examFinishedAt";
    /** The attempt's id in the exam system; people may leave it empty. */
    public static final String EXTERNAL_ID = "examExternalId";

    public static final String COMMENT = "examComment";

    private ExamForm() {}

    /** The result as the form's fields. */
    public static Map<String, Object> fields(ExamResult result) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(SCORE, result.score().doubleValue());
        fields.put(STARTED_AT, result.startedAt().toString());
        fields.put(FINISHED_AT, result.finishedAt().toString());
        fields.put(EXTERNAL_ID, result.externalId());
        fields.put(COMMENT, result.comment());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    /** A moment as forms and files write it: with an offset, or without one in the zone of the installation. */
    public static Instant moment(String typed, ZoneId zone, String field) {
        String text = typed.strip().replaceFirst("(?<=\\d)[ ](?=\\d)", "T");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException unreadable) {
                throw Refusal.invalid(
                        field,
                        "Write the time as YYYY-MM-DD HH:MM, for example 2027-05-01 14:30, with an offset like -05:00 where it is not ours.");
            }
        }
    }
}
