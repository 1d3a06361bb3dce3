package health.sts.audit.handbook.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.sts.audit.handbook.form.FormView.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads what a Camunda form asks from its JSON. */
public final class FormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HIDDEN = Pattern.compile("=\\s*(\\w+)\\s*(!?=)\\s*\"?([^\"]*?)\"?\\s*");

    private FormReader() {}

    /** The form in a text, or empty where the text is no JSON. */
    public static Optional<FormView> read(String key, String json) {
        try {
            Map<String, JsonNode> questions = new LinkedHashMap<>();
            collect(JSON.readTree(json).path("components"), questions);
            return Optional.of(new FormView(
                    key,
                    questions.values().stream()
                            .map(question -> field(question, questions))
                            .toList()));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode components, Map<String, JsonNode> questions) {
        components.forEach(component -> {
            if (component.hasNonNull("key")) {
                questions.put(component.get("key").asText(), component);
            }
            collect(component.path("components"), questions);
        });
    }

    private static Field field(JsonNode question, Map<String, JsonNode> questions) {
        return new Field(
                question.path("key").asText(),
                question.path("label").asText(question.path("key").asText()),
                type(question),
                question.path("validate").path("required").asBoolean(),
                choices(question),
                limits(question.path("validate")),
                shown(question.path("conditional").path("hide").asText(), questions),
                question.path("description").asText());
    }

    private static String type(JsonNode question) {
        return switch (question.path("type").asText()) {
            case "textfield" -> "one line of text";
            case "textarea" -> "text";
            case "number" -> question.path("decimalDigits").asInt(-1) == 0 ? "whole number" : "number";
            case "checkbox" -> "tick box";
            case "radio", "select" -> "one of";
            case "checklist", "taglist" -> "any of";
            case "datetime" ->
                switch (question.path("subtype").asText()) {
                    case "time" -> "time";
                    case "datetime" -> "date and time";
                    default -> "date";
                };
            default -> question.path("type").asText();
        };
    }

    private static List<String> choices(JsonNode question) {
        return StreamSupport.stream(question.path("values").spliterator(), false)
                .map(choice -> choice.path("label").asText(choice.path("value").asText()))
                .toList();
    }

    private static String limits(JsonNode rules) {
        List<String> limits = new ArrayList<>();
        if (rules.has("min") && rules.has("max")) {
            limits.add("from %s to %s"
                    .formatted(rules.get("min").asText(), rules.get("max").asText()));
        } else if (rules.has("min")) {
            limits.add("at least " + rules.get("min").asText());
        } else if (rules.has("max")) {
            limits.add("at most " + rules.get("max").asText());
        }
        if (rules.has("minLength")) {
            limits.add("at least %s characters".formatted(number(rules.get("minLength"))));
        }
        if (rules.has("maxLength")) {
            limits.add("at most %s characters".formatted(number(rules.get("maxLength"))));
        }
        return String.join(", ", limits);
    }

    private static String number(JsonNode number) {
        return String.format(Locale.US, "%,d", number.asLong());
    }

    private static String shown(String hidden, Map<String, JsonNode> questions) {
        if (hidden.isBlank()) {
            return "";
        }
        Matcher matcher = HIDDEN.matcher(hidden);
        if (!matcher.matches() || !questions.containsKey(matcher.group(1))) {
            return "not if " + hidden.strip().replaceFirst("^=\\s*", "");
        }
        JsonNode other = questions.get(matcher.group(1));
        String unless = matcher.group(2).equals("=") ? "not if" : "only if";
        return "%s “%s” is “%s”".formatted(unless, other.path("label").asText(), answer(other, matcher.group(3)));
    }

    private static String answer(JsonNode question, String value) {
        return StreamSupport.stream(question.path("values").spliterator(), false)
                .filter(choice -> choice.path("value").asText().equals(value))
                .map(choice -> choice.path("label").asText())
                .findFirst()
                .orElse(value.equals("true") ? "yes" : value.equals("false") ? "no" : value);
    }
}
