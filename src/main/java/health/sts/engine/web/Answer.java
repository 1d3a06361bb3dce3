package health.sts.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON body that Tasklist and REST clients get instead of the engine's own words. */
record Answer(int status, String type, String message, String field) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(Refusal refusal) {
        return new Answer(
                refusal.kind().status(),
                "Refusal",
                refusal.getMessage(),
                refusal.field().orElse(null));
    }

    static Answer of(int status, String message) {
        return new Answer(status, "Refusal", message, null);
    }

    byte[] json() throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        if (field != null) {
            body.put("field", field);
        }
        return JSON.writeValueAsBytes(body);
    }

    void write(HttpServletResponse response) throws IOException {
        byte[] body = json();
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
