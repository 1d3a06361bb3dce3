package health.sts.program.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.program.FormulaParameters;
import health.sts.program.ProgramDetails;
import health.sts.program.Programs;
import health.sts.program.WaveDetails;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StsTest
class WavesPageTest {

    private static final String PLANNER = "waveplanner";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** The third of March two years ahead: neither past nor in the changeover of residents. */
    private static final LocalDate GO_LIVE =
            LocalDate.now(ZONE).plusYears(2).withMonth(3).withDayOfMonth(3);

    @Autowired
    MockMvc mvc;

    @Autowired
    Programs programs;

    @Autowired
    Waves waves;

    @Autowired
    Identities identities;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private final String site = "S-" + UUID.randomUUID();
    private String program;

    @BeforeEach
    void aProgrammeAndASite() {
        person(PLANNER, Role.PROGRAM_MANAGER);
        jdbc.sql("INSERT INTO site (site_id, health_system, name, time_zone, country, active)"
                        + " VALUES (:id, 'Northlake Health', 'Lakeshore General', 'America/New_York', 'US', TRUE)")
                .param("id", site)
                .update();
        String name = "Programme " + site;
        program = acting.as(
                PLANNER, () -> programs.create(new ProgramDetails(name, "Northlake Health", FormulaParameters.DEFAULTS))
                        .id());
    }

    @Test
    void theListTellsThePlannerWhatEachWaveNeedsAndWhatComesNext() throws Exception {
        WaveView wave = wave();
        assertThat(open(PLANNER, "/program/waves").getContentAsString())
                .contains("<nav", "Wave 7: Lakes", "Lakeshore General", "America/New York")
                .contains(
                        DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US).format(GO_LIVE))
                .contains("Seats to recruit", "Resource planning starts", "Plan a wave")
                .contains("/program/waves/" + wave.id());
    }

    @Test
    void aPhysicianSeesTheListWithoutSeatsAndNoWave() throws Exception {
        person("wavephysician", Role.PHYSICIAN);
        WaveView wave = wave();
        assertThat(open("wavephysician", "/program/waves").getContentAsString())
                .contains("Wave 7: Lakes", "Lakeshore General")
                .doesNotContain("Seats to recruit", "Plan a wave", "/program/waves/" + wave.id());
        assertThat(open("wavephysician", "/program/waves/" + wave.id()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aWaveShowsItsSeatsTheFormulaAndItsMilestones() throws Exception {
        person("waveauditor", Role.AUDITOR);
        String page = open("waveauditor", "/program/waves/" + wave().id()).getContentAsString();
        assertThat(page)
                .contains("Urology", "entered; roster 0", "2 needed, 3 to recruit", "D1/1.0", "26.25")
                .contains("Fill rate", "0.85", "(A)", "Trainer recruitment closes", "26 weeks before go-live")
                .contains("Only a programme manager changes a wave.")
                .doesNotContain("Count learners again");
    }

    @Test
    void aWaveIsPlannedByTheForm() throws Exception {
        assertThat(open(PLANNER, "/program/waves/new?program=" + program).getContentAsString())
                .contains("Plan this wave", "Lakeshore General", "value=\"0.85\"", "Class size (A)");
        MockHttpServletResponse done = send(PLANNER, filled("/program/waves/new"));
        assertThat(done.getStatus()).isEqualTo(302);
        WaveView wave = waves.get(done.getRedirectedUrl().replaceAll(".*/|\\?.*", ""));
        assertThat(wave.name()).isEqualTo("Lakes");
        assertThat(wave.seats()).containsKey("208800000X");
        assertThat(wave.details().enteredLearners()).isEqualTo(Map.of("208800000X", 15));
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() throws Exception {
        MockHttpServletResponse back = send(
                PLANNER,
                filled("/program/waves/new", "goLiveDate", "tomorrow", "fillRate", "lots", "learners.208800000X", "x"));
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString())
                .contains("Nothing was saved", "href=\"#goLiveDate\"", "The go-live date must be a date")
                .contains("value=\"tomorrow\"", "value=\"lots\"", "value=\"x\"", "value=\"Lakes\"")
                .contains("aria-invalid=\"true\"", "Error: Plan a wave");
        assertThat(waves.numbersBySite(program)).isEmpty();
    }

    @Test
    void aDateDuringTheChangeoverOfResidentsAsksForATick() throws Exception {
        String july = GO_LIVE.withMonth(7).toString();
        MockHttpServletResponse asked = send(PLANNER, filled("/program/waves/new", "goLiveDate", july));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString())
                .contains("falls into the changeover of residents", "value=\"RESIDENT_CHANGEOVER\"");
        MockHttpServletResponse done =
                send(PLANNER, filled("/program/waves/new", "goLiveDate", july, "confirmed", "RESIDENT_CHANGEOVER"));
        assertThat(done.getStatus()).isEqualTo(302);
    }

    @Test
    void theSecondOfTwoEditorsKeepsWhatTheyTypedAndIsTold() throws Exception {
        String edit = "/program/waves/" + wave().id() + "/edit";
        assertThat(open(PLANNER, edit).getContentAsString()).contains("Change wave 7", "name=\"version\" value=\"0\"");
        assertThat(send(PLANNER, filled(edit, "version", "0", "name", "First")).getRedirectedUrl())
                .endsWith("?saved");
        MockHttpServletResponse told = send(PLANNER, filled(edit, "version", "0", "name", "Second"));
        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(told.getContentAsString())
                .contains("Somebody changed wave 7", "See it as it is now", "value=\"Second\"");
    }

    @Test
    void countingAgainIsOneClick() throws Exception {
        String id = wave().id();
        MockHttpServletResponse done = send(PLANNER, post("/program/waves/" + id + "/recalculate"));
        assertThat(done.getRedirectedUrl()).isEqualTo("/program/waves/" + id + "?counted");
    }

    @Test
    void nobodyElsePlansNotEvenTheAdministrator() throws Exception {
        person("wavecmio", Role.CMIO);
        person("waveroot", Role.ADMINISTRATOR);
        String id = wave().id();
        for (String who : List.of("wavecmio", "waveroot")) {
            assertThat(open(who, "/program/waves/new?program=" + program).getStatus())
                    .isEqualTo(403);
            assertThat(send(who, filled("/program/waves/new")).getStatus()).isEqualTo(403);
            assertThat(send(who, filled("/program/waves/" + id + "/edit", "version", "0"))
                            .getStatus())
                    .isEqualTo(403);
            assertThat(send(who, post("/program/waves/" + id + "/recalculate")).getStatus())
                    .isEqualTo(403);
            assertThat(open(who, "/program/programs/new").getStatus()).isEqualTo(403);
        }
        assertThat(waves.get(id).version()).isZero();
    }

    @Test
    void aProgrammeIsSetUpAndChangedByItsForm() throws Exception {
        assertThat(open(PLANNER, "/program/programs/new").getContentAsString()).contains("Set up a programme");
        String edit = "/program/programs/" + program + "/edit";
        assertThat(send(PLANNER, filled(edit, "version", "0", "name", "New " + site, "healthSystem", "Northlake"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(programs.get(program).name()).isEqualTo("New " + site);
        assertThat(send(PLANNER, filled(edit, "version", "1", "name", " ")).getContentAsString())
                .contains("The name is empty.", "The health system is empty.");
    }

    private WaveView wave() {
        WaveDetails details = new WaveDetails(
                "Lakes", List.of(site), GO_LIVE, ZONE, FormulaParameters.DEFAULTS, Map.of("208800000X", 15));
        return acting.as(PLANNER, () -> waves.plan(program, 7, details, Set.of()));
    }

    /** A form filled in rightly, but for the fields given as name, value, name, value. */
    private MockHttpServletRequestBuilder filled(String url, String... others) {
        Map<String, String> values = new HashMap<>(Map.of(
                "number",
                "7",
                "name",
                "Lakes",
                "siteIds",
                site,
                "goLiveDate",
                GO_LIVE.toString(),
                "zone",
                ZONE.getId(),
                "learners.208800000X",
                "15",
                "program",
                program));
        for (ParameterField field : ParameterField.values()) {
            values.put(field.id(), field.of(FormulaParameters.DEFAULTS));
        }
        for (int i = 0; i < others.length; i += 2) {
            values.put(others[i], others[i + 1]);
        }
        MockHttpServletRequestBuilder form = post(url);
        values.forEach(form::param);
        return form;
    }

    private MockHttpServletResponse open(String who, String url) throws Exception {
        return send(who, get(url));
    }

    private MockHttpServletResponse send(String who, MockHttpServletRequestBuilder request) {
        String[] roles = identities.rolesOf(who).stream().map(Role::group).toArray(String[]::new);
        return acting.as(who, () -> {
            try {
                return mvc.perform(request.with(user(who).roles(roles)).with(csrf()))
                        .andReturn()
                        .getResponse();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private void person(String id, Role role) {
        if (!identities.exists(id)) {
            identities.create(new NewUser(id, "Wave", role.title(), id + "@example.org", "Str0ng!Enough7"));
            identities.addRole(id, role);
        }
    }
}
