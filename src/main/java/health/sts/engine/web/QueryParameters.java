package health.sts.engine.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Looks at the raw query string: asking the container for parameters would consume a form's body. */
final class QueryParameters {

    private QueryParameters() {}

    static void refuseExpressions(String query) {
        if (query == null) {
            return;
        }
        for (String pair : query.split("[&;]")) {
            String name = pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair;
            ExpressionNames.refuse(decoded(name));
        }
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw BadRequest.unreadable();
        }
    }
}
