package health.sts.audit.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The content of a line as name and value, for people; what is no JSON any more is shown as it stands. */
final class ReadableContent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReadableContent() {}

    static Map<String, String> of(String content) {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            add(values, "", JSON.readTree(content));
        } catch (JsonProcessingException broken) {
            values.put("As it stands", content);
        }
        return values;
    }

    private static void add(Map<String, String> values, String name, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(each -> add(values, joined(name, words(each.getKey())), each.getValue()));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                add(values, joined(name, String.valueOf(i + 1)), node.get(i));
            }
        } else if (!name.isEmpty()) {
            values.put(name, value(node));
        }
    }

    private static String joined(String name, String part) {
        return name.isEmpty() ? part : name + " › " + part;
    }

    private static String value(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean() ? "yes" : "no";
        }
        return node.isNull() || node.isContainerNode() ? "none" : node.asText();
    }

    private static String words(String name) {
        if (!name.matches("[a-z][A-Za-z0-9]*")) {
            return name;
        }
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
