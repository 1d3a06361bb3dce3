package health.sts.engine.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Pattern;

/** The engine's message about a wrong request, without its error codes, class names and wrappings. */
final class EngineWords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE =
            Pattern.compile("org\\.camunda|java\\.|jakarta\\.|Exception|com\\.fasterxml|at \\[Source");
    private static final Pattern CODE = Pattern.compile("ENGINE(-REST)?-\\d+\\s*");
    private static final int LONGEST = 300;
    private static final String UNCLEAR = "The request cannot be taken as it is. Check its values.";

    private EngineWords() {}

    static String sentence(String body) {
        String message = message(body);
        if (message.isBlank() || INSIDE.matcher(message).find()) {
            return UNCLEAR;
        }
        String plain = CODE.matcher(message).replaceAll("").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    private static String message(String body) {
        try {
            JsonNode message = JSON.readTree(body).path("message");
            return message.isTextual() ? message.asText() : "";
        } catch (IOException notJson) {
            return "";
        }
    }
}
