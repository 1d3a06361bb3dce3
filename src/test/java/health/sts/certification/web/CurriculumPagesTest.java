package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.certification.curriculum.Curricula;
import health.sts.certification.curriculum.CurriculumItem;
import health.sts.certification.curriculum.CurriculumTemplate;
import health.sts.certification.curriculum.CurriculumVersion;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StsTest
class CurriculumPagesTest {

    private static final int BUDGET = 12;
    private static final String FORM = "/certification/curricula/publish";

    @Autowired
    MockMvc pages;

    @Autowired
    Roster roster;

    @Autowired
    Curricula curricula;

    /** Specialties are read once, so each test takes some that no other has published for. */
    private static final Map<Class<?>, AtomicInteger> TAKEN = new ConcurrentHashMap<>();

    SpecialtyView specialty;
    String code;
    String page;

    @BeforeEach
    void aSpecialtyWithoutCurriculum() {
        specialty = unused();
        code = specialty.code();
        page = "/certification/curricula/" + code;
    }

    @Test
    void theListSaysWhoIsWithoutACurriculum() throws Exception {
        assertThat(open("/certification/curricula", "training-manager").getContentAsString())
                .contains("<nav", specialty.name(), "None yet", "trainers there cannot begin")
                .contains("Start from template");
        assertThat(open("/certification/curricula", "peer-trainer").getContentAsString())
                .doesNotContain("Start from template");
        assertThat(open("/certification/curricula", "physician").getStatus()).isEqualTo(403);
        assertThat(open(FORM, "cmio").getStatus()).isEqualTo(403);
        assertThat(send("cmio", filled(code)).getStatus()).isEqualTo(403);
    }

    @Test
    void aSpecialtyWithoutVersionSaysWhatThatMeansAndAnUnknownOneIsNotFound() throws Exception {
        assertThat(open(page, "auditor").getContentAsString()).contains("no trainer of this specialty can begin");
        assertThat(open("/certification/curricula/NOTHING", "auditor").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTemplateIsReadAndPublished() throws Exception {
        String form = open(FORM + "?specialty=" + code, "training-manager").getContentAsString();
        assertThat(form)
                .contains("This is the template", "value=\"EHR-CORE\"", "Mandatory hours of courses and classes: 26.")
                .contains("name=\"code.16\"")
                .doesNotContain("name=\"code.17\"", "Another number is allowed");
        assertThat(curricula.versions(code)).isEmpty();

        MockHttpServletResponse done = send("training-manager", filled(code));
        assertThat(done.getRedirectedUrl()).isEqualTo(page + "?published");
        CurriculumVersion version = curricula.inForce(code);
        assertThat(version.items())
                .extracting(CurriculumItem::code)
                .containsExactlyElementsOf(CurriculumTemplate.current().items().stream()
                        .map(CurriculumItem::code)
                        .toList());
        assertThat(open(page + "?published", "auditor").getContentAsString())
                .contains("Version 1", "EHR core functions", "26 of courses and classes", "Orders and medication 30 %")
                .doesNotContain("What changed since");
    }

    @Test
    void theNextVersionBeginsWithTheLastAndTheDifferenceIsShown() throws Exception {
        send("training-manager", filled(code));
        assertThat(open(FORM + "?specialty=" + code, "training-manager").getContentAsString())
                .contains("EHR-CORE")
                .doesNotContain("This is the template");
        assertThat(send(
                                "training-manager",
                                filled(code, "hours.1", "9,5", "code.10", "", "title.10", "", "details.10", ""))
                        .getStatus())
                .isEqualTo(302);
        assertThat(open(page, "auditor").getContentAsString())
                .contains("What changed since version 1", "Taken out", "8 hours, mandatory", "9.5 hours, mandatory")
                .contains("27.5 of courses and classes", "took 26 hours (A)");
        assertThat(open(page + "?version=1&since=2", "auditor").getContentAsString())
                .contains("Version 1", "What changed since version 2");
        assertThat(open(page + "?version=99999", "auditor").getStatus()).isEqualTo(404);
        assertThat(open(page + "?version=x&since=-1", "auditor").getStatus()).isEqualTo(200);
    }

    @Test
    void moreRowsAreARoundTripThatKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse back = send("training-manager", filled(code, "title.3", "<b>Bold</b>", "more", "rows"));
        assertThat(back.getStatus()).isEqualTo(200);
        assertThat(back.getContentAsString())
                .contains("name=\"code.16\"", "&lt;b&gt;Bold&lt;/b&gt;", "value=\"" + code + "\" checked");
        assertThat(curricula.versions(code)).isEmpty();
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsWrong() throws Exception {
        MockHttpServletResponse back = send(
                "training-manager", filled(code, "hours.1", "lots", "title.2", "Kept as typed", "note", "Because"));
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString())
                .contains("Nothing was published", "href=\"#hours.1\"", "id=\"hours.1-error\"", "hours are a number")
                .contains("value=\"lots\"", "value=\"Kept as typed\"", ">Because</textarea>", "aria-invalid=\"true\"");
        assertThat(send("training-manager", filled(code, "code.2", "EHR-CORE")).getContentAsString())
                .contains("href=\"#code.2\"", "Lines 1 and 2 both have the code EHR-CORE");
        assertThat(send("training-manager", post(FORM)).getContentAsString())
                .contains("Choose at least one specialty.");
        assertThat(send("training-manager", filled(code, "title.1", "x".repeat(100_000)))
                        .getContentAsString())
                .contains("100,000 characters; at most 200");
    }

    @Test
    void sixtyOneItemsAreRefusedAndNothingTypedIsLost() throws Exception {
        MockHttpServletRequestBuilder form = filled(code);
        for (int n = 11; n <= 61; n++) {
            form.param("code." + n, "S-" + n).param("kind." + n, "SCENARIO").param("title." + n, "Scenario");
        }
        assertThat(send("training-manager", form).getContentAsString())
                .contains("at most 60 items; these are 61", "value=\"S-61\"")
                .doesNotContain("Add rows");
    }

    @Test
    void severalSpecialtiesAreDoneAtOnceAndEachSaysWhatCameOfIt() throws Exception {
        String second = unused().code();
        MockHttpServletResponse done = send("training-manager", filled(code, second));
        assertThat(done.getRedirectedUrl()).isEqualTo("/certification/curricula?published=2");

        String third = unused().code();
        MockHttpServletResponse partly = send("training-manager", filled(code, third, "NOTHING"));
        assertThat(partly.getStatus()).isEqualTo(422);
        assertThat(partly.getContentAsString())
                .contains("Not everything was published", third + " version 1")
                .contains(specialty.name() + ": Nothing differs from version 1")
                .contains("NOTHING: There is no specialty NOTHING")
                .contains("value=\"" + code + "\" checked")
                .doesNotContain("value=\"" + third + "\" checked");
        assertThat(curricula.inForce(third).version()).isEqualTo(1);
    }

    @Test
    void thePagesKeepTheBudget() throws Exception {
        send("training-manager", filled(code));
        send("training-manager", filled(code, "hours.1", "9"));
        for (String address : List.of("/certification/curricula", page, FORM, FORM + "?specialty=" + code)) {
            Tally tally = Tally.of(() -> open(address, "training-manager"));
            System.out.printf("%3d statements: %s%n", tally.executes(), address);
            assertThat(tally.executes())
                    .as("%s%n%s", address, String.join("\n", tally.sql()))
                    .isLessThanOrEqualTo(BUDGET);
        }
    }

    private SpecialtyView unused() {
        AtomicInteger taken = TAKEN.computeIfAbsent(getClass(), databaseOf -> new AtomicInteger());
        return roster.specialties().get(taken.getAndIncrement());
    }

    private MockHttpServletResponse open(String address, String role) throws Exception {
        return pages.perform(get(address).with(user("curriculum-manager").roles(role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(String role, MockHttpServletRequestBuilder form) throws Exception {
        return pages.perform(form.with(user("curriculum-manager").roles(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The template as a browser would send it; first codes of specialties, then fields with other values. */
    private static MockHttpServletRequestBuilder filled(String... specialtiesThenFields) {
        CurriculumTemplate template = CurriculumTemplate.current();
        List<String> given = new ArrayList<>(Arrays.asList(specialtiesThenFields));
        MockHttpServletRequestBuilder form = post(FORM);
        while (!given.isEmpty() && (given.get(0).endsWith("X") || given.get(0).equals("NOTHING"))) {
            form.param("specialties", given.remove(0));
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("note", template.note());
        values.put("examBlueprint", template.examBlueprint());
        for (int n = 1; n <= template.items().size(); n++) {
            CurriculumItem item = template.items().get(n - 1);
            values.put("code." + n, item.code());
            values.put("kind." + n, item.kind().name());
            values.put("title." + n, item.title());
            values.put("hours." + n, item.hours() == null ? "" : item.hours().toPlainString());
            values.put("details." + n, item.details());
            values.put("mandatory." + n, item.mandatory() ? "true" : "");
        }
        for (int i = 0; i + 1 < given.size(); i += 2) {
            values.put(given.get(i), given.get(i + 1));
        }
        values.forEach((field, value) -> form.param(field, value));
        return form;
    }
}
