package health.sts.engine.web;

import java.util.Locale;

/** The engine evaluates every query property whose name ends like this. */
final class ExpressionNames {

    private static final int SHOWN = 60;

    private ExpressionNames() {}

    static void refuse(String name) {
        if (name.strip().toLowerCase(Locale.ROOT).endsWith("expression")) {
            throw BadRequest.expression(name.substring(0, Math.min(name.length(), SHOWN)));
        }
    }
}
