package health.sts.engine.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Walks a JSON body once, token by token, as the engine will read it. */
final class JsonBody {

    private static final int DEEPEST = 50;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(RequestGuard.MOST_BYTES)
                    .build())
            .build();

    private JsonBody() {}

    static void check(String contentType, byte[] body) {
        if (body.length == 0 || !isJson(contentType)) {
            return;
        }
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    ExpressionNames.refuse(parser.currentName());
                }
            }
        } catch (StreamConstraintsException tooMuch) {
            throw BadRequest.tooDeep();
        } catch (IOException malformed) {
            throw BadRequest.unreadable();
        }
    }

    /** Another charset than UTF-8 would let the engine read different keys than this walk does. */
    private static boolean isJson(String contentType) {
        if (contentType == null) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (!type.getSubtype().toLowerCase(Locale.ROOT).contains("json")) {
                return false;
            }
            Charset charset = type.getCharset();
            if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
                throw BadRequest.unreadable();
            }
            return true;
        } catch (InvalidMediaTypeException malformed) {
            throw BadRequest.unreadable();
        }
    }
}
