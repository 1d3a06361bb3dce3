package health.sts.review.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** A service desk that sends the same tickets every night. */
@StsTest
class TicketSystemTest {

    private static final String HEADER = "external_id,opened_at,category,severity,title,physician,resolved_at\n";

    @Autowired
    MockMvc browser;

    @Autowired
    LiveWave waves;

    @Autowired
    Ward ward;

    @Autowired
    Clock clock;

    Live live;
    String system;

    @BeforeEach
    void aConnectedSystem() {
        live = waves.open(20, 1, 2);
        system = "desk" + live.n();
        ward.user(system, "Desk", Role.API);
    }

    @Test
    void theSameTicketsComeEveryNightAndEndWhenTheyAreResolved() throws Exception {
        String answer = browser.perform(post("/api/tickets/imports")
                        .with(httpBasic(system, Ward.PASSWORD))
                        .contentType("text/csv")
                        .content(HEADER + line("A", "3", "") + line("B", "9", "")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.applied").value(true))
                .andExpect(jsonPath("$.taken").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.problems[0].line").value(3))
                .andExpect(jsonPath("$.problems[0].reason").value(containsString("no severity")))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        browser.perform(get(answer).with(httpBasic(system, Ward.PASSWORD)))
                .andExpect(jsonPath("$.taken").value(1));

        String next = HEADER + line("A", "3", ago(1));
        browser.perform(multipart("/api/tickets/imports")
                        .file(new MockMultipartFile(
                                "file", "night.csv", "text/csv", next.getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic(system, Ward.PASSWORD)))
                .andExpect(jsonPath("$.resolved").value(1))
                .andExpect(jsonPath("$.known").value(0));
        browser.perform(post("/api/tickets/imports")
                        .with(httpBasic(system, Ward.PASSWORD))
                        .contentType("text/csv")
                        .content(next))
                .andExpect(jsonPath("$.resolved").value(0))
                .andExpect(jsonPath("$.known").value(1));
    }

    @Test
    void aManagerIsShownWhatWouldBeResolvedBeforeItIs() throws Exception {
        loaded(HEADER + line("A", "3", ""), "Take 1 ticket");
        loaded(HEADER + line("A", "3", ago(1)) + line("B", "3", ""), "Take 1 ticket and resolve 1");
        loaded(HEADER + line("B", "3", ago(1)), "Resolve 1 ticket");
        loaded(HEADER + line("B", "3", ago(1)), "nothing to resolve");
    }

    private void loaded(String file, String shown) throws Exception {
        String page = browser.perform(multipart("/support/tickets/import")
                        .file(new MockMultipartFile(
                                "file", "desk.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .with(manager())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(page).with(manager())).andExpect(content().string(containsString(shown)));
        browser.perform(post(page + "/apply").with(manager()).with(csrf())).andExpect(redirectedUrl(page));
    }

    private UserRequestPostProcessor manager() {
        return user(live.trainingManager()).roles("training-manager");
    }

    @Test
    void whatIsNoFileIsRefusedAndPeopleUseThePage() throws Exception {
        browser.perform(post("/api/tickets/imports")
                        .with(httpBasic(system, Ward.PASSWORD))
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType("text/csv")
                        .content("one,two\n1,2\n"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(containsString("no column of ours")));
        browser.perform(post("/api/tickets/imports")
                        .with(httpBasic(live.trainingManager(), Ward.PASSWORD))
                        .contentType("text/csv")
                        .content(HEADER))
                .andExpect(status().isForbidden());
    }

    private String line(String id, String severity, String resolved) {
        return "%s-%s,%s,DEFECT,%s,Screen stays grey,%s,%s\n"
                .formatted(live.n(), id, ago(2), severity, live.user(1, 1), resolved);
    }

    private String ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).toString();
    }
}
