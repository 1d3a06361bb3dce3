package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.CourseworkItem;
import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.curriculum.EvidenceFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@StsTest
class CourseworkPagesTest {

    private static final int BUDGET = 12;
    private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    MockMvc pages;

    @Autowired
    Academy academy;

    @Autowired
    Coursework coursework;

    @Autowired
    EvidenceFiles files;

    @Autowired
    JdbcClient jdbc;

    Academy.Class school;
    String trainer;
    String way;
    String page;

    @BeforeEach
    void aTrainerOnTheWay() {
        school = academy.open();
        trainer = school.trainer(1);
        way = academy.trainee(school, 1, CertificationState.COURSEWORK);
        page = "/certification/" + way + "/coursework";
        coursework.pin(way);
    }

    @Test
    void theTrainerSeesWhatIsOpen() throws Exception {
        assertThat(mine().getContentAsString())
                .contains(
                        "<nav",
                        "My coursework",
                        "0 of 3 mandatory items are done",
                        "Course",
                        "Report hours of EHR-CORE")
                .contains(
                        "All 16 hours are required",
                        "Add this file to ORDERS",
                        "Optional",
                        "pdf, png, jpg, jpeg, mp4, txt");
    }

    @Test
    void beforeTheStartThePageSaysSo() throws Exception {
        String early = academy.trainee(school, 2, CertificationState.REQUESTED);
        assertThat(open("/certification/" + early + "/coursework", school.trainer(2), "peer-trainer")
                        .getContentAsString())
                .contains("There is nothing to do yet");
    }

    @Test
    void othersReadItAndReportNothing() throws Exception {
        for (String role : List.of("training-manager", "cmio", "evaluator", "auditor")) {
            assertThat(open(page, school.manager(), role).getContentAsString())
                    .contains("Coursework of Dr. Given1")
                    .doesNotContain("Report hours", "Add this file");
        }
        for (String role : List.of("peer-trainer", "physician", "dept-chief", "program-manager", "compliance")) {
            assertThat(open(page, school.trainer(2), role).getStatus()).isEqualTo(403);
        }
        assertThat(open("/certification/CRT-NONE/coursework", trainer, "peer-trainer")
                        .getStatus())
                .isEqualTo(404);
        assertThat(hours(school.manager(), "EHR-CORE", "16").getStatus()).isEqualTo(403);
        assertThat(upload(school.manager(), "a.pdf", PDF, false).getStatus()).isEqualTo(403);
    }

    @Test
    void whatAnAuditorReadsIsRecorded() throws Exception {
        open(page, school.manager(), "training-manager");
        assertThat(reads("readCoursework")).isZero();
        open(page, school.manager(), "auditor");
        assertThat(reads("readCoursework")).isEqualTo(1);
    }

    @Test
    void hoursAreReportedConfirmedOrSentBackWithAReason() throws Exception {
        assertThat(hours(trainer, "EHR-CORE", "16").getRedirectedUrl()).isEqualTo(page + "?saved#EHR-CORE");
        assertThat(hours(trainer, "TTT", "4,5").getStatus()).isEqualTo(302);
        assertThat(mine().getContentAsString())
                .contains("Reported, waits for confirmation", "4.5 of 10 hours", "1 of 3 mandatory items are done");
        assertThat(hours(trainer, "TTT", "10").getStatus()).isEqualTo(302);
        academy.as(school.manager(), () -> coursework.sendBack(way, Kind.COURSE, "The list of 3 May has 14 hours"));
        assertThat(mine().getContentAsString())
                .contains("Sent back: The list of 3 May has 14 hours", "Everything that was reported");
    }

    @Test
    void wrongHoursComeBackWithWhatWasTyped() throws Exception {
        MockHttpServletResponse back = hours(trainer, "EHR-CORE", "sixteen");
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString())
                .contains("Nothing was saved", "href=\"#hours.EHR-CORE\"", "id=\"hours.EHR-CORE-error\"")
                .contains("value=\"sixteen\"", "Error: Coursework");
        assertThat(hours(trainer, "EHR-CORE", "17").getContentAsString()).contains("you cannot have attended more");
        assertThat(hours(trainer, "EHR-CORE", "9".repeat(5000)).getStatus()).isEqualTo(422);
        assertThat(hours(trainer, "ORDERS", "1").getContentAsString()).contains("is a scenario");
        assertThat(hours(trainer, "NOTHING", "1").getStatus()).isEqualTo(404);
        assertThat(item("EHR-CORE").status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aScenarioIsReportedWithAFileInOneGo() throws Exception {
        assertThat(upload(trainer, null, null, true).getContentAsString()).contains("Add at least one file");
        assertThat(upload(trainer, null, null, false).getContentAsString()).contains("Choose a file first");
        assertThat(upload(trainer, "orders <1>.pdf", PDF, true).getStatus()).isEqualTo(302);
        assertThat(item("ORDERS").status()).isEqualTo(Status.REPORTED);
        assertThat(mine().getContentAsString()).contains("orders _1_.pdf", "/certification/files/EVF-");
    }

    @Test
    void aFileThatIsNotTakenIsToldBesideItsField() throws Exception {
        MockHttpServletResponse back = upload(trainer, "virus.pdf", "MZ\u0000\u0001".getBytes(), false);
        assertThat(back.getStatus()).isEqualTo(422);
        assertThat(back.getContentAsString())
                .contains("href=\"#file.ORDERS\"", "id=\"file.ORDERS-error\"", "its content is something else");
        assertThat(upload(trainer, "page.html", PDF, false).getContentAsString())
                .contains("are not taken");
        assertThat(upload(trainer, "empty.pdf", new byte[0], false).getContentAsString())
                .contains("The file is empty");
        assertThat(upload(trainer, "big.pdf", Arrays.copyOf(PDF, EvidenceFiles.MOST_BYTES + 1), false)
                        .getContentAsString())
                .contains("larger than 10 MB");
        assertThat(files.of(way)).isEmpty();
    }

    @Test
    void aFileIsADownloadAndNothingElse() throws Exception {
        upload(trainer, "gr\u00fc\u00dfe \"x\".pdf", PDF, false);
        String address = "/certification/files/" + files.of(way).get(0).id();
        MockHttpServletResponse file = open(address, trainer, "peer-trainer");
        assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''gr%C3%BC%C3%9Fe%20_x_.pdf");
        assertThat(file.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(file.getContentLength()).isEqualTo(PDF.length);

        assertThat(open(address, school.trainer(2), "peer-trainer").getStatus()).isEqualTo(403);
        assertThat(open("/certification/files/EVF-NONE", trainer, "peer-trainer")
                        .getStatus())
                .isEqualTo(404);
        open(address, school.manager(), "auditor");
        assertThat(reads("readEvidenceFile")).isEqualTo(1);
    }

    @Test
    void thePagesKeepTheBudget() throws Exception {
        upload(trainer, "a.pdf", PDF, true);
        hours(trainer, "EHR-CORE", "16");
        keepsTheBudget(page, trainer, "peer-trainer");
        keepsTheBudget(page, school.manager(), "training-manager");
        keepsTheBudget(page, school.manager(), "auditor");
        keepsTheBudget("/certification/files/" + files.of(way).get(0).id(), school.manager(), "auditor");
    }

    private void keepsTheBudget(String address, String who, String role) throws Exception {
        Tally tally = Tally.of(() -> open(address, who, role));
        System.out.printf("%3d statements: %s as %s%n", tally.executes(), address, role);
        assertThat(tally.executes())
                .as("%s as %s%n%s", address, role, String.join("\n", tally.sql()))
                .isLessThanOrEqualTo(BUDGET);
    }

    private MockHttpServletResponse mine() throws Exception {
        return open(page, trainer, "peer-trainer");
    }

    private MockHttpServletResponse open(String address, String who, String role) throws Exception {
        return pages.perform(get(address).with(user(who).roles(role)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse hours(String who, String code, String hours) throws Exception {
        return send(who, post(page + "/" + code + "/hours").param("hours", hours));
    }

    private MockHttpServletResponse upload(String who, String name, byte[] content, boolean report) throws Exception {
        var form = multipart(page + "/ORDERS/scenario");
        form.file(
                new MockMultipartFile("file", name == null ? "" : name, null, content == null ? new byte[0] : content));
        if (report) {
            form.param("report", "true");
        }
        return send(who, form);
    }

    private MockHttpServletResponse send(String who, AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
        String role = who.equals(trainer) ? "peer-trainer" : "training-manager";
        return pages.perform(form.with(user(who).roles(role)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private CourseworkItem item(String code) {
        return coursework.of(way).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int reads(String step) {
        return jdbc.sql("select count(*) from ledger_line where step = :step and subject_id = :way")
                .param("step", step)
                .param("way", way)
                .query(Integer.class)
                .single();
    }
}
