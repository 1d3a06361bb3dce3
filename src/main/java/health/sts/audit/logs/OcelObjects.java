package health.sts.audit.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import health.sts.audit.Subject;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The objects of an OCEL file. The cases, of which there are many, wait in a file until the events are written; people,
 * models and tables, of which there are as many as the organisation has, are remembered.
 */
final class OcelObjects implements AutoCloseable {

    private static final String CASE = "case";
    private static final String USER = "user";
    private static final String MODEL = "process version";
    private static final String TABLE = "decision table version";

    private final LogText text;
    private final Path file;
    private final BufferedWriter lines;
    private final JsonGenerator cases;
    private final Map<String, Shared> shared = new LinkedHashMap<>();
    private final Map<String, Set<String>> types = new TreeMap<>();

    /** An object that cases share. */
    private record Shared(String type, Map<String, String> attributes) {}

    OcelObjects(LogText text) throws IOException {
        this.text = text;
        file = Files.createTempFile("event-log", ".json");
        lines = Files.newBufferedWriter(file);
        cases = new JsonFactory().createGenerator(lines).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        types.put(CASE, new TreeSet<>(Set.of("processKey", "processVersion", "versionTag", "state", "decision")));
    }

    /** Keeps a case for later and tells its object's id. */
    String add(LoggedCase one) throws IOException {
        String id = id(CASE, one.id());
        cases.writeStartObject();
        cases.writeStringField("id", id);
        cases.writeStringField("type", CASE);
        cases.writeArrayFieldStart("attributes");
        attribute(cases, "processKey", one.model().key(), one.startedAt());
        attribute(cases, "processVersion", one.model().version(), one.startedAt());
        attribute(cases, "versionTag", one.model().tag(), one.startedAt());
        attribute(cases, "state", "RUNNING", one.startedAt());
        for (LoggedStep step : one.steps()) {
            if (step.done() != null && step.endedAt() != null) {
                attribute(cases, "decision", step.name() + ": " + step.done().outcome(), step.endedAt());
            }
        }
        if (one.endedAt() != null) {
            attribute(cases, "state", Objects.requireNonNullElse(one.state(), "ENDED"), one.endedAt());
        }
        cases.writeEndArray();
        cases.writeArrayFieldStart("relationships");
        if (one.model().key() != null) {
            OcelWriter.related(cases, model(one.model()), "runs under");
        }
        for (Subject subject : one.subjects()) {
            OcelWriter.related(cases, subject(subject), "about");
        }
        cases.writeEndArray();
        cases.writeEndObject();
        return id;
    }

    String user(String name) {
        return share(USER, name, Map.of());
    }

    String model(ModelVersion version) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("key", version.key());
        attributes.put("version", version.version());
        attributes.put("versionTag", version.tag());
        return share(MODEL, version.key() + ":" + version.version(), attributes);
    }

    String table(String key, String version) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("key", key);
        attributes.put("version", version);
        return share(TABLE, key + ":" + version, attributes);
    }

    /** Writes all objects and their types. */
    void writeTo(JsonGenerator json) throws IOException {
        cases.flush();
        json.writeArrayFieldStart("objects");
        try (BufferedReader kept = Files.newBufferedReader(file)) {
            for (String line = kept.readLine(); line != null; line = kept.readLine()) {
                if (!line.isBlank()) {
                    json.writeRawValue(line);
                }
            }
        }
        for (Map.Entry<String, Shared> each : shared.entrySet()) {
            json.writeStartObject();
            json.writeStringField("id", each.getKey());
            json.writeStringField("type", each.getValue().type());
            json.writeArrayFieldStart("attributes");
            for (Map.Entry<String, String> attribute :
                    each.getValue().attributes().entrySet()) {
                attribute(json, attribute.getKey(), attribute.getValue(), Instant.EPOCH);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("objectTypes");
        for (Map.Entry<String, Set<String>> type : types.entrySet()) {
            OcelWriter.type(json, type.getKey(), type.getValue());
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        cases.close();
        Files.deleteIfExists(file);
    }

    private String subject(Subject subject) {
        Map<String, String> attributes = subject.name() == null ? Map.of() : Map.of("name", subject.name());
        return share(LogText.clean(subject.key().type()), subject.key().id(), attributes);
    }

    private String share(String type, String name, Map<String, String> attributes) {
        String id = id(type, name);
        if (shared.putIfAbsent(id, new Shared(type, attributes)) == null) {
            types.computeIfAbsent(type, first -> new LinkedHashSet<>()).addAll(attributes.keySet());
        }
        return id;
    }

    /** Ids of objects are unique in a file, so each says of what type it is. */
    private static String id(String type, String name) {
        return LogText.clean(type.replace(' ', '-') + ":" + name);
    }

    private void attribute(JsonGenerator json, String name, String value, Instant since) throws IOException {
        if (value != null) {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("time", text.time(since));
            json.writeStringField("value", LogText.clean(value));
            json.writeEndObject();
        }
    }
}
