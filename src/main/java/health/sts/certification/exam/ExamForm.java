package health.sts.certification.exam;

import health.sts.certification.exam.Exams.ExamResult;
import health.sts.shared.Moments;
import java.time.Instant;
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
        return Moments.read(typed, zone, field);
    }
}
