package health.sts.delivery.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.sts.delivery.Learner;
import health.sts.program.GoLive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/** What a decision about access rests on. Days are those of the calendar where the wave goes live. */
record AccessFacts(Learner learner, GoLive goLive) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the table is asked. */
    Map<String, Object> inputs() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("privacyDone", learner.privacyAt() != null);
        inputs.put("elearningDone", learner.elearningAt() != null);
        inputs.put("classDone", learner.classAt() != null);
        inputs.put("passed", learner.passedAt() != null);
        inputs.put("passDays", daysToGoLive(learner.passedAt()));
        inputs.put("refresherDays", daysToGoLive(learner.refresherAt()));
        return inputs;
    }

    /** The same for the record, as canonical JSON (RFC 8785), so that anybody can ask the table again. */
    String json() {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("privacyAt", text(learner.privacyAt()));
        facts.put("elearningAt", text(learner.elearningAt()));
        facts.put("classAt", text(learner.classAt()));
        facts.put("passedAt", text(learner.passedAt()));
        facts.put("refresherAt", text(learner.refresherAt()));
        facts.put("attempts", learner.attempts());
        facts.put("goLive", goLive.date().toString());
        facts.put("zone", goLive.zone().getId());
        facts.putAll(inputs());
        return canonical(facts);
    }

    static String canonical(Map<String, Object> values) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(values)).getEncodedString();
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Facts are plain values only", notJson);
        } catch (IOException notCanonical) {
            throw new UncheckedIOException(notCanonical);
        }
    }

    private Integer daysToGoLive(Instant at) {
        return at == null ? null : days(at, goLive);
    }

    static int days(Instant at, GoLive goLive) {
        return Math.toIntExact(ChronoUnit.DAYS.between(at.atZone(goLive.zone()).toLocalDate(), goLive.date()));
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
