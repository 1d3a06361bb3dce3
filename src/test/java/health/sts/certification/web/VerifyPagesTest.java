package health.sts.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What strangers see of a certificate, and who may take it along. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Academy academy;

    @Autowired
    CertificateDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    private Academy.Class school;
    private CertificateView certificate;

    @BeforeAll
    void certify() {
        school = academy.open();
        jdbc.sql("update physician set email = ? where physician_id = ?")
                .params("ada.test@northlake.example", school.staff().physician(1))
                .update();
        certificate = issued(1);
    }

    @Test
    void theAddressOnThePaperSaysHowItStandsAndNoMoreAboutThePerson() throws Exception {
        String page = browser.perform(stranger(get("/verify/" + certificate.publicId())))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(">Valid<", certificate.holderName(), certificate.specialtyName(), "Passed")
                .doesNotContain(
                        "Not passed",
                        certificate.userId() + "<",
                        certificate.physicianId(),
                        certificate.siteId(),
                        "@",
                        certificate.credential());
        String email = jdbc.sql("select email from physician where physician_id = ?")
                .param(certificate.physicianId())
                .query(String.class)
                .single();
        assertThat(page).doesNotContain(email);
    }

    @Test
    void noSessionAndNoCookieForWhoOnlyReads() throws Exception {
        for (String path : List.of("/verify/" + certificate.publicId(), "/verify/status/1", "/verify/issuer")) {
            HttpResponse<String> read = HttpClient.newHttpClient().send(to(path).build(), BodyHandlers.ofString());
            assertThat(read.statusCode()).as(path).isEqualTo(200);
            assertThat(read.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    @Test
    void anUnknownAddressIsAnsweredWithOneSentence() throws Exception {
        for (String unknown :
                new String[] {"0".repeat(32), "x", "..%3B", certificate.id(), certificate.publicId() + "0"}) {
            MvcResult answer =
                    browser.perform(stranger(get("/verify/{id}", unknown))).andReturn();
            assertThat(answer.getResponse().getStatus()).as(unknown).isIn(400, 404);
        }
        browser.perform(stranger(get("/verify/" + "0".repeat(32))))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("No certificate has this address.")));
        for (String nothing : new String[] {
            "/verify/keys/abc", "/verify/status/2", "/verify/achievements/NONE/1", "/verify/achievements/x/y"
        }) {
            browser.perform(stranger(get(nothing))).andExpect(status().isNotFound());
        }
    }

    @Test
    void suspendedAndRevokedAreSaidWithoutTheReason() throws Exception {
        CertificateView other = issued(2);
        academy.as(school.manager(), () -> desk.suspend(other.id(), "Learners complained in a test"));
        browser.perform(stranger(get("/verify/" + other.publicId())))
                .andExpect(content().string(containsString(">Suspended<")))
                .andExpect(content().string(not(containsString("complained"))));
        academy.as(school.cmio(), () -> desk.revoke(other.id(), "Found out in a test"));
        browser.perform(stranger(get("/verify/" + other.publicId())))
                .andExpect(content().string(containsString(">Revoked<")))
                .andExpect(content().string(not(containsString("Found out"))))
                .andExpect(content().string(not(containsString("complained"))));
        browser.perform(stranger(
                        post("/verify").param("credential", other.credential()).with(csrf())))
                .andExpect(content().string(containsString(">Revoked<")));
    }

    @Test
    void aFileIsCheckedWithTheTokenOfItsFormOnly() throws Exception {
        HttpResponse<String> form =
                HttpClient.newHttpClient().send(to("/verify").build(), BodyHandlers.ofString());
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer = upload(cookie, token.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(">Valid<", certificate.holderName());
        assertThat(upload(cookie, "guessed").statusCode()).isEqualTo(403);
        assertThat(upload("STS-VERIFY=guessed", "guessed").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> upload(String cookie, String token) throws Exception {
        String parts =
                """
                --x\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="certificate.jwt"\r
                Content-Type: text/plain\r
                \r
                %s\r
                --x--\r
                """
                        .formatted(token, certificate.credential());
        return HttpClient.newHttpClient()
                .send(
                        to("/verify")
                                .header("Cookie", cookie)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(parts))
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    @Test
    void whatIsNotOursIsSaidPlainly() throws Exception {
        browser.perform(stranger(post("/verify").param("credential", "rubbish").with(csrf())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">Not genuine<")));
        browser.perform(stranger(post("/verify").param("credential", "  ").with(csrf())))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose the file of a credential, or paste its text.")));
        browser.perform(stranger(post("/verify")
                        .param("credential", "<script>alert(1)</script>")
                        .with(csrf())))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void theHolderAndWhoAnswersForItTakeItAlong() throws Exception {
        byte[] pdf = browser.perform(get("/certificates/{id}/pdf", certificate.id())
                        .with(signedIn(certificate.userId(), "physician")))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"" + certificate.id() + ".pdf\""))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1))
                .contains(certificate.holderName(), certificate.id(), certificate.publicId());
        browser.perform(get("/certificates/{id}/credential", certificate.id())
                        .with(signedIn(certificate.userId(), "physician")))
                .andExpect(status().isOk())
                .andExpect(content().string(certificate.credential()));
        for (String role : new String[] {"training-manager", "cmio", "program-manager", "auditor"}) {
            browser.perform(get("/certificates/{id}/credential", certificate.id())
                            .with(signedIn("reader-" + role, role)))
                    .andExpect(status().isOk());
        }
        for (String role : new String[] {"physician", "peer-trainer", "evaluator", "dept-chief", "camunda-admin"}) {
            browser.perform(get("/certificates/{id}/pdf", certificate.id()).with(signedIn("other-" + role, role)))
                    .andExpect(status().isForbidden());
        }
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'READ' and subject_id = ?")
                        .param(certificate.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    private CertificateView issued(int number) {
        String certification = academy.trainee(school, number, CertificationState.DECISION);
        return academy.as(school.cmio(), () -> desk.get(desk.issue(certification, school.manager(), school.cmio())));
    }

    /** From an address of this test's own, so that it uses up nobody else's share. */
    private static MockHttpServletRequestBuilder stranger(MockHttpServletRequestBuilder request) {
        return request.content(new byte[0]).with(from());
    }

    private static RequestPostProcessor from() {
        return request -> {
            request.setRemoteAddr("10.2.0.1");
            return request;
        };
    }

    private static RequestPostProcessor signedIn(String userId, String role) {
        return user(userId).roles(role);
    }
}
