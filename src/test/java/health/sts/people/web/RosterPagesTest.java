package health.sts.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files hold everybody of the other tests too, so that nobody leaves, and each test takes its import back. */
@StsTest
class RosterPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String site = "R-" + mark;

    @BeforeEach
    void peopleAndASite() {
        person("rosterkeeper", Role.PROGRAM_MANAGER);
        person("rosterauditor", Role.AUDITOR);
        person("rosterphysician", Role.PHYSICIAN);
        jdbc.sql("INSERT INTO site (site_id, health_system, name, time_zone, country, active)"
                        + " VALUES (?, 'Northlake Health', 'Roster Test Hospital', 'America/New_York', 'US', TRUE)")
                .param(site)
                .update();
    }

    @Test
    void aRosterGoesFromFileOverPreviewToResultAndBack() throws Exception {
        String location = load(List.of(newcomer("A", "1234567893"), newcomer("B", "")));
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, location))
                .contains(
                        "Step 2 of 3: nothing has changed yet",
                        "Apply this import",
                        "UTF-8, separated by comma",
                        "A-" + mark);

        MockHttpServletResponse applied = act(location + "/apply");
        assertThat(applied.getRedirectedUrl()).as(applied.getContentAsString()).isEqualTo(location);
        try {
            assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, location)).contains("Undo this import");
            theListAndThePersonShowWhatTheReaderMaySee();
            theExportHoldsThem();
        } finally {
            act(location + "/undo");
        }
        assertThat(page("rosterauditor", Role.AUDITOR, location))
                .contains("The roster is again what it was before this import.")
                .doesNotContain("Apply this import");
        assertThat(page("rosterauditor", Role.AUDITOR, "/roster/imports")).contains(location);
    }

    @Test
    void refusedRowsAreShownWithLineColumnAndReasonAndCannotBeApplied() throws Exception {
        String location = load(List.of(newcomer("A", "1234567890")));
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, location))
                .contains("1234567890 fails its check digit. Correct it or leave it empty.", "Load the file again")
                .doesNotContain("Apply this import");
        assertThat(act(location + "/apply").getStatus()).isEqualTo(409);
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, location + "/problems.csv"))
                .contains("line,column,reason", ",npi,");
        act(location + "/discard");
    }

    @Test
    void aMissingFileIsSaidBesideTheFieldAndOnTop() throws Exception {
        MockHttpServletResponse answer = mvc.perform(multipart("/roster/import")
                        .param("kind", "SITES")
                        .with(user("rosterkeeper").roles(Role.PROGRAM_MANAGER.group()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("error-summary", "Choose a CSV file that is not empty.");
    }

    @Test
    void theFilePageDocumentsTheColumnsAndGivesATemplate() throws Exception {
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, "/roster/import"))
                .contains("physicianId", "Ten digits; the check digit is tested.", "207X00000X");
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, "/roster/template.csv?kind=SITES"))
                .contains("siteId,name,healthSystem,timeZone,country,region");
        assertThat(page("rosterphysician", Role.PHYSICIAN, "/sites")).contains("Roster Test Hospital");
    }

    @Test
    void othersNeitherImportNorExport() throws Exception {
        for (String path :
                new String[] {"/roster/import", "/roster/imports", "/roster/export.csv", "/roster/template.csv"}) {
            assertThat(get("rosterphysician", Role.PHYSICIAN, path).getStatus())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(get("rosterauditor", Role.AUDITOR, "/roster/import").getStatus())
                .isEqualTo(403);
        assertThat(get("rosterphysician", Role.PHYSICIAN, "/roster/nobody-" + mark)
                        .getStatus())
                .isEqualTo(404);
    }

    private void theListAndThePersonShowWhatTheReaderMaySee() throws Exception {
        String list = "/roster?text=zz" + mark.replaceAll("[0-9-]", "") + "&site=" + site;
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, list)).contains("2 physicians", "A-" + mark, "Employed");
        assertThat(page("rosterphysician", Role.PHYSICIAN, list))
                .contains("2 physicians")
                .doesNotContain("Employed");
        String person = "/roster/A-" + mark;
        assertThat(page("rosterkeeper", Role.PROGRAM_MANAGER, person))
                .contains("1234567893", "a@north.example", "Dr. Mei Zz");
        assertThat(page("rosterphysician", Role.PHYSICIAN, person))
                .contains("Dr. Mei Zz", "Urology", "Roster Test Hospital")
                .doesNotContain("1234567893", "a@north.example", "Employed");
    }

    private void theExportHoldsThem() throws Exception {
        MockHttpServletResponse answer = get("rosterauditor", Role.AUDITOR, "/roster/export.csv?site=" + site);
        assertThat(answer.getHeader("Content-Disposition")).contains("physicians.csv");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("A-" + mark, "B-" + mark);
    }

    private Map<String, String> newcomer(String id, String npi) {
        return Map.of(
                "physicianId",
                id + "-" + mark,
                "familyName",
                "Zz" + mark.replaceAll("[0-9-]", ""),
                "givenName",
                "Mei",
                "email",
                "a@north.example",
                "specialtyCode",
                "208800000X",
                "siteId",
                site,
                "employment",
                "EMPLOYED",
                "npi",
                npi);
    }

    /** The roster as it is, and these. */
    private String load(List<Map<String, String>> newcomers) throws Exception {
        String roster = page("rosterkeeper", Role.PROGRAM_MANAGER, "/roster/export.csv")
                .replace("\uFEFF", "")
                .strip();
        String[] columns = roster.lines().findFirst().orElseThrow().split(",");
        String file = roster + "\n"
                + newcomers.stream()
                        .map(person -> Arrays.stream(columns)
                                .map(column -> person.getOrDefault(column, ""))
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
        MockHttpServletResponse answer = mvc.perform(multipart("/roster/import")
                        .file(new MockMultipartFile(
                                "file", "roster.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                        .param("kind", "PHYSICIANS")
                        .with(user("rosterkeeper").roles(Role.PROGRAM_MANAGER.group()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private MockHttpServletResponse act(String path) throws Exception {
        MockHttpServletRequestBuilder request = post(path).accept(MediaType.TEXT_HTML);
        return mvc.perform(request.with(user("rosterkeeper").roles(Role.PROGRAM_MANAGER.group()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String userId, Role role, String path) throws Exception {
        MockHttpServletResponse answer = get(userId, role, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String userId, Role role, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path)
                        .accept(MediaType.TEXT_HTML, MediaType.ALL)
                        .with(user(userId).roles(role.group())))
                .andReturn()
                .getResponse();
    }

    private void person(String userId, Role role) {
        if (!identities.exists(userId)) {
            identities.create(
                    new NewUser(userId, "Roster", userId, userId + "@north.example", "Str0ng-" + UUID.randomUUID()));
            identities.addRole(userId, role);
        }
    }
}
