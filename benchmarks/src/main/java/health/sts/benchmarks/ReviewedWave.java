package health.sts.benchmarks;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.sts.Tally;
import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The application on the rows of a wave of so many physicians that has been live for half a year, beside two small ones. */
final class ReviewedWave implements AutoCloseable {

    static final String WAVE = "W1";
    private static final String MANAGER = "bench-manager";
    private static final String AUDITOR = "bench-auditor";
    private static final String ROWS = "/outcome-rows.sql";

    private final ConfigurableApplicationContext application = Application.quiet();
    private final MockMvc pages = pages((WebApplicationContext) application);

    ReviewedWave(int physicians) throws IOException {
        signIn(MANAGER, Role.PROGRAM_MANAGER);
        signIn(AUDITOR, Role.AUDITOR);
        signIn("bench-chief", Role.DEPT_CHIEF);
        Databases.fill(setting(), rows(physicians));
        settle();
    }

    /** With every filter of the application, as a request from outside meets them. */
    private static MockMvc pages(WebApplicationContext application) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(application);
        new SpringBootMockMvcBuilderCustomizer(application).customize(builder);
        return builder.build();
    }

    /** What a page asked of the database. */
    Tally open(String address) {
        return Tally.of(() -> {
            int status = pages.perform(get(address)
                            .with(user(AUDITOR).roles(Role.AUDITOR.group()))
                            .accept(MediaType.TEXT_HTML))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (status != 200) {
                throw new IllegalStateException(address + " answers " + status);
            }
            return null;
        });
    }

    /** Something that the programme manager does. */
    void act(Runnable act) {
        bean(Acting.class).as(MANAGER, act);
    }

    String text(String sql) {
        return new JdbcTemplate(database()).queryForObject(sql, String.class);
    }

    void settle() {
        Databases.settle(application.getEnvironment()::getProperty);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    DataSource database() {
        return bean(DataSource.class);
    }

    private UnaryOperator<String> setting() {
        return application.getEnvironment()::getProperty;
    }

    private void signIn(String id, Role role) {
        Identities identities = bean(Identities.class);
        identities.create(new NewUser(id, "Given", id, id + "@example.org", "Correct-horse-7-battery"));
        identities.addRole(id, role);
    }

    private static String rows(int physicians) throws IOException {
        try (InputStream in = ReviewedWave.class.getResourceAsStream(ROWS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll(":n\\b", String.valueOf(physicians));
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
