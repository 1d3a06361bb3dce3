package health.sts.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Finds the installed Chromium, starts it once for all tests, and gives each test its own {@link Visitors}. */
class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace STORE = ExtensionContext.Namespace.create(Chromium.class);
    private static final String MISSING =
            "No Chromium was found. Get it with \"apt-get install chromium\", or name its path in STS_CHROMIUM.";
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(path(System.getenv()), System.getenv());
    }

    static ConditionEvaluationResult decide(Optional<Path> chromium, Map<String, String> environment) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is " + chromium.get());
        }
        if ("true".equals(environment.get("CI"))) {
            throw new IllegalStateException(MISSING + " With CI=true the browser tests must run.");
        }
        return ConditionEvaluationResult.disabled(MISSING);
    }

    static Optional<Path> path(Map<String, String> environment) {
        String named = environment.get("STS_CHROMIUM");
        Stream<String> places = named == null
                ? Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                : Stream.of(named);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Running running =
                context.getRoot().getStore(STORE).getOrComputeIfAbsent("chromium", key -> start(), Running.class);
        Visitors visitors = new Visitors(running.browser(), "http://localhost:" + port);
        context.getStore(STORE).put("visitors", visitors);
        return visitors;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitors visitors = context.getStore(STORE).get("visitors", Visitors.class);
        if (visitors != null) {
            context.getExecutionException()
                    .ifPresent(failure -> visitors.pictures(
                            "failed-" + context.getRequiredTestMethod().getName()));
            visitors.leave();
        }
    }

    private static Running start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path(System.getenv()).orElseThrow())
                        .setArgs(FLAGS));
        return new Running(playwright, browser);
    }

    record Running(Playwright playwright, Browser browser) implements ExtensionContext.Store.CloseableResource {

        @Override
        public void close() {
            playwright.close();
        }
    }
}
