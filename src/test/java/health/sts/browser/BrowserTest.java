package health.sts.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that looks at the application through Chromium, beside {@code @StsTest}. Without Chromium it is skipped with a
 * sentence that says how to get it; where {@code CI} is {@code true} that is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@interface BrowserTest {}
