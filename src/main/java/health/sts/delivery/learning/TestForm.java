package health.sts.delivery.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How a test result travels through the form of the step at which it is recorded, by people and by an import alike. */
public final class TestForm {

    /** The step at which one result is awaited. */
    public static final String STEP = "userTask_recordTestResult";

    /** Fields of the form {@code record-test-result}. */
    public static final String SCORE = "testScore";

    public static final String TAKEN_AT = "testTakenAt";
    /** The attempt's id in the test system; people may leave it empty. */
    public static final String EXTERNAL_ID = "testExternalId";

    public static final String COMMENT = "testComment";

    private TestForm() {}

    /**
     * The result as the form's fields.
     *
     * @param externalId may be null
     */
    public static Map<String, Object> fields(BigDecimal score, Instant takenAt, String externalId) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(SCORE, score.doubleValue());
        fields.put(TAKEN_AT, takenAt.toString());
        if (externalId != null) {
            fields.put(EXTERNAL_ID, externalId);
        }
        return fields;
    }
}
