package health.sts.audit.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.TreeSet;

/**
 * OCEL 2.0 as JSON: one event for each step at its end (at its begin while it is under way), related to the case, the
 * people and the versions that governed it. The objects follow the events and the types come last, when all are known.
 */
final class OcelWriter implements LogWriter {

    private static final Set<String> ATTRIBUTES = Set.of(
            "lifecycle",
            "startedAt",
            "stepId",
            "stepType",
            "processInstance",
            "role",
            "outcome",
            "rules",
            "ledgerLine");

    private final JsonGenerator json;
    private final LogText text;
    private final OcelObjects objects;
    private final Set<String> types = new TreeSet<>();
    private long events;

    OcelWriter(OutputStream out, LogText text) throws IOException {
        this.text = text;
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        objects = new OcelObjects(text);
        json.writeStartObject();
        json.writeArrayFieldStart("events");
    }

    @Override
    public void write(LoggedCase one) throws IOException {
        String caseId = objects.add(one);
        for (LoggedStep step : one.steps()) {
            write(step, caseId);
        }
        events += one.steps().size();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        objects.writeTo(json);
        json.writeArrayFieldStart("eventTypes");
        for (String type : types) {
            type(json, type, ATTRIBUTES);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    @Override
    public long events() {
        return events;
    }

    @Override
    public void close() throws IOException {
        objects.close();
    }

    private void write(LoggedStep step, String caseId) throws IOException {
        String type = LogText.clean(step.name());
        types.add(type);
        json.writeStartObject();
        json.writeStringField("id", step.instance());
        json.writeStringField("type", type);
        json.writeStringField("time", text.time(step.lastTime()));
        json.writeArrayFieldStart("attributes");
        attribute("lifecycle", step.lastTransition());
        attribute("startedAt", step.startedAt() == null ? null : text.time(step.startedAt()));
        attribute("stepId", step.stepId());
        attribute("stepType", step.type());
        attribute("processInstance", step.processInstance());
        LedgerStep done = step.done();
        if (done != null) {
            attribute("role", done.role());
            attribute("outcome", done.outcome());
            attribute("rules", done.rules());
            attribute("ledgerLine", String.valueOf(done.id()));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("relationships");
        related(caseId, "step of");
        related(objects.user(step.resource()), "done by");
        ModelVersion model = step.model();
        if (model.key() != null) {
            related(objects.model(model), "under");
        }
        if (done != null && done.onBehalfOf() != null) {
            related(objects.user(done.onBehalfOf()), "on behalf of");
        }
        if (done != null && done.decisionKey() != null) {
            related(objects.table(done.decisionKey(), done.decisionVersion()), "decided by");
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void attribute(String name, String value) throws IOException {
        if (value != null) {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("value", LogText.clean(value));
            json.writeEndObject();
        }
    }

    private void related(String object, String how) throws IOException {
        related(json, object, how);
    }

    static void related(JsonGenerator json, String object, String how) throws IOException {
        json.writeStartObject();
        json.writeStringField("objectId", object);
        json.writeStringField("qualifier", how);
        json.writeEndObject();
    }

    static void type(JsonGenerator json, String name, Set<String> attributes) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("attributes");
        for (String attribute : new TreeSet<>(attributes)) {
            json.writeStartObject();
            json.writeStringField("name", attribute);
            json.writeStringField("type", "string");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
