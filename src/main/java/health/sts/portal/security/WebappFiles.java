package health.sts.portal.security;

import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets browsers keep the scripts and styles of the engine's web applications, five megabytes that Tasklist would otherwise
 * fetch each time it is opened. Libraries, whose addresses carry the engine's version, are kept for a year. Of the others
 * browsers ask whether theirs is still right, because our additions keep their names when they change.
 */
@Component
class WebappFiles implements SmartInitializingSingleton {

    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private final HandlerMapping files;

    WebappFiles(@Qualifier("resourceHandlerMapping") HandlerMapping files) {
        this.files = files;
    }

    @Override
    public void afterSingletonsInstantiated() {
        ((AbstractUrlHandlerMapping) files).getHandlerMap().forEach((pattern, handler) -> {
            if (pattern.startsWith("/camunda/") && handler instanceof ResourceHttpRequestHandler file) {
                file.setCacheControl(pattern.startsWith("/camunda/lib/") ? A_YEAR : ASK_AGAIN);
            }
        });
    }
}
