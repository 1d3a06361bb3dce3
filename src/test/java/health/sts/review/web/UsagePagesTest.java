package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of EHR use, and the door for connected systems. */
@StsTest
class UsagePagesTest {

    private static final int BUDGET = 12;
    private static final String HEADER =
            "physician,period_from,period_until,vendor,definition_version,encounters,closed_within_3_days\n";

    @Autowired
    MockMvc browser;

    @Autowired
    LiveWave waves;

    @Autowired
    Ward ward;

    Live live;

    @BeforeEach
    void aWave() {
        live = waves.open(70, 1, 4);
    }

    private UserRequestPostProcessor manager() {
        return user(live.trainingManager()).roles("training-manager");
    }

    private UserRequestPostProcessor auditor() {
        return user(live.auditor()).roles("auditor");
    }

    private String line(int physician, int encounters, int closed) {
        return "%s,%s,%s,Example EHR,2027.1,%d,%d\n"
                .formatted(
                        live.physician(1, physician),
                        live.goLive(),
                        live.goLive().plusDays(29),
                        encounters,
                        closed);
    }

    private String sent(String csv) throws Exception {
        return browser.perform(multipart("/usage/loads")
                        .file(new MockMultipartFile(
                                "file", "use.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void aFileIsCheckedLoadedCorrectedAndReadByOthers() throws Exception {
        String page = sent(HEADER + line(1, 100, 84) + line(2, 50, 45));
        browser.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("Waits to be loaded")))
                .andExpect(content().string(containsString("2 of 4 physicians of the wave")))
                .andExpect(content().string(containsString("Load 2 lines")));
        browser.perform(post(page + "/load").with(manager()).with(csrf())).andExpect(status().is3xxRedirection());
        browser.perform(get(page).with(manager())).andExpect(content().string(containsString("its figures count")));

        String second = sent(HEADER + line(1, 100, 90));
        browser.perform(post(second + "/load").with(manager()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say why, in at least 10 characters.")));
        browser.perform(post(second + "/load")
                        .with(manager())
                        .with(csrf())
                        .param("reason", "Telephone visits were counted twice"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(page).with(auditor()))
                .andExpect(content().string(containsString("Telephone visits were counted twice")));
        browser.perform(get(second + "/replaced.csv").with(auditor()))
                .andExpect(content().string(containsString(",before,")));
        browser.perform(get(page + "/figures.csv").with(auditor()))
                .andExpect(content().string(containsString(live.physician(1, 2))));
        browser.perform(get("/usage")
                        .param("wave", live.wave())
                        .with(user(live.cmio()).roles("cmio")))
                .andExpect(content().string(containsString("4 physicians")))
                .andExpect(content().string(containsString("Example EHR (2027.1)")));
    }

    @Test
    void problemsAreShownAndTakenAwayWithoutFormulas() throws Exception {
        String page = sent(HEADER + "\"=HYPERLINK(1)\"," + live.goLive() + ",soon,V,1,1,2\n");
        browser.perform(get(page).with(manager()))
                .andExpect(content().string(containsString("3 problems")))
                .andExpect(content().string(containsString("Correct it and load it again")));
        browser.perform(get(page + "/problems.csv").with(manager()))
                .andExpect(content().string(containsString("PROBLEM,2,period_until,")));
        browser.perform(get(page).param("kind", "NONSENSE").with(manager())).andExpect(status().is4xxClientError());
        browser.perform(multipart("/usage/loads").with(manager()).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a CSV file")));
        browser.perform(get("/usage/template.csv").with(manager()))
                .andExpect(content().string(containsString("physician,period_from,period_until,vendor,")));
    }

    @Test
    void pagesKeepTheirBudget() throws Exception {
        String page = sent(HEADER + line(1, 100, 84));
        browser.perform(post(page + "/load").with(manager()).with(csrf()));
        for (String address : new String[] {"/usage", "/usage?wave=" + live.wave(), page}) {
            Tally tally =
                    Tally.of(() -> browser.perform(get(address).with(manager())).andExpect(status().isOk()));
            assertThat(tally.executes()).as(address + tally.sql()).isLessThanOrEqualTo(BUDGET);
        }
    }

    @Test
    void aConnectedSystemSendsTheBodyAndAsksWhatCameOfIt() throws Exception {
        String system = "sender" + live.n();
        ward.user(system, "Sender", Role.API);
        String answer = browser.perform(post("/api/usage/loads")
                        .with(httpBasic(system, Ward.PASSWORD))
                        .contentType("text/csv")
                        .content(HEADER + line(1, 100, 84)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("LOADED"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        browser.perform(get(answer).with(httpBasic(system, Ward.PASSWORD)))
                .andExpect(jsonPath("$.lines").value(1))
                .andExpect(jsonPath("$.missing").value(3));
        browser.perform(multipart("/api/usage/loads")
                        .file(new MockMultipartFile(
                                "file",
                                "f.csv",
                                "text/csv",
                                (HEADER + line(1, 100, 90)).getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic(system, Ward.PASSWORD)))
                .andExpect(jsonPath("$.state").value("CHECKED"))
                .andExpect(jsonPath("$.replaces").value(1));
        browser.perform(post("/api/usage/loads")
                        .with(httpBasic(system, Ward.PASSWORD))
                        .param("reason", "Telephone visits were counted twice")
                        .contentType("text/csv")
                        .content(HEADER + line(1, 100, 90)))
                .andExpect(jsonPath("$.state").value("LOADED"));
        browser.perform(post("/api/usage/loads")
                        .with(httpBasic(system, Ward.PASSWORD))
                        .accept(MediaType.APPLICATION_JSON)
                        .contentType("text/csv")
                        .content(""))
                .andExpect(status().is4xxClientError());
        browser.perform(post("/api/usage/loads")
                        .with(httpBasic(live.trainingManager(), Ward.PASSWORD))
                        .contentType("text/csv")
                        .content(HEADER))
                .andExpect(status().isForbidden());
    }
}
