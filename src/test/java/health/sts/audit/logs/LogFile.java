package health.sts.audit.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads event logs as a stranger would: from the file alone, checked against the rules of its standard first. */
final class LogFile {

    private LogFile() {}

    /** What one event says, under the names that XES uses; {@code case} is the case. */
    record Event(Map<String, String> values) {

        String get(String key) {
            return values.get(key);
        }

        String step() {
            return get("stepId");
        }

        String who() {
            return get("org:resource");
        }

        boolean completed() {
            return "complete".equals(get("lifecycle:transition"));
        }
    }

    static List<Event> xes(byte[] file) {
        try {
            schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
            Element log = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
            List<Event> events = new ArrayList<>();
            for (Element trace : children(log, "trace")) {
                String id = attributes(trace).get("concept:name");
                for (Element event : children(trace, "event")) {
                    Map<String, String> values = attributes(event);
                    values.put("case", id);
                    events.add(new Event(values));
                }
            }
            return events;
        } catch (Exception unreadable) {
            throw new AssertionError("not XES", unreadable);
        }
    }

    /** What the traces themselves say, by case. */
    static Map<String, Map<String, String>> traces(byte[] file) throws Exception {
        Map<String, Map<String, String>> traces = new LinkedHashMap<>();
        Element log = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        for (Element trace : children(log, "trace")) {
            Map<String, String> values = attributes(trace);
            assertThat(traces.put(values.get("concept:name"), values))
                    .as("one trace for each case")
                    .isNull();
        }
        return traces;
    }

    static JsonNode json(byte[] file) {
        try (InputStream rules = LogFile.class.getResourceAsStream("/event-logs/ocel.json")) {
            JsonNode log = new ObjectMapper().readTree(file);
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(rules)
                            .validate(log))
                    .isEmpty();
            return log;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Event> ocel(byte[] file) {
        JsonNode log = json(file);
        Map<String, String> types = new HashMap<>();
        log.get("objects").forEach(object -> assertThat(
                        types.put(object.get("id").asText(), object.get("type").asText()))
                .as("one object for each id")
                .isNull());
        assertDeclared(log, "events", "eventTypes");
        assertDeclared(log, "objects", "objectTypes");
        List<Event> events = new ArrayList<>();
        for (JsonNode event : log.get("events")) {
            Map<String, String> values = new HashMap<>();
            event.get("attributes")
                    .forEach(each -> values.put(
                            each.get("name").asText(), each.get("value").asText()));
            values.put("concept:name", event.get("type").asText());
            values.put("time:timestamp", event.get("time").asText());
            values.put("lifecycle:transition", values.get("lifecycle"));
            for (JsonNode relation : event.get("relationships")) {
                String object = relation.get("objectId").asText();
                assertThat(types).containsKey(object);
                String name = object.substring(object.indexOf(':') + 1);
                switch (relation.get("qualifier").asText()) {
                    case "step of" -> values.put("case", name);
                    case "done by" -> values.put("org:resource", name);
                    case "on behalf of" -> values.put("onBehalfOf", name);
                    default -> {}
                }
            }
            events.add(new Event(values));
        }
        return events;
    }

    private static void assertDeclared(JsonNode log, String what, String types) {
        Map<String, List<String>> declared = new HashMap<>();
        log.get(types)
                .forEach(type -> declared.put(
                        type.get("name").asText(), type.get("attributes").findValuesAsText("name")));
        for (JsonNode each : log.get(what)) {
            assertThat(declared).containsKey(each.get("type").asText());
            assertThat(declared.get(each.get("type").asText()))
                    .containsAll(each.path("attributes").findValuesAsText("name"));
        }
    }

    private static Schema schema() throws Exception {
        return SchemaFactory.newDefaultInstance().newSchema(LogFile.class.getResource("/event-logs/xes.xsd"));
    }

    private static Map<String, String> attributes(Element of) {
        Map<String, String> values = new HashMap<>();
        Stream.of("string", "date", "int", "boolean")
                .flatMap(type -> children(of, type).stream())
                .forEach(each -> values.put(each.getAttribute("key"), each.getAttribute("value")));
        return values;
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        NodeList all = of.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            Node child = all.item(i);
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
