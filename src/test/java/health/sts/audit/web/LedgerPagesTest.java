package health.sts.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.seal.Sealer;
import health.sts.audit.verification.Verifications;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Proof;
import health.sts.audit.verify.Verdict;
import health.sts.audit.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@StsTest
class LedgerPagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc pages;

    @Autowired
    DecisionLedger ledger;

    @Autowired
    Verifications verifications;

    @Autowired
    Sealer sealer;

    @Autowired
    JdbcClient jdbc;

    String subject;
    long line;

    /** Other tests put in lines of former years, which look like forged ones until they are sealed. */
    @BeforeEach
    void aLine() {
        sealer.seal();
        subject = "thing-" + UUID.randomUUID();
        ledger.recordApart(LedgerEntry.of(
                Kind.CHANGE, "=changeThing", "CHANGED", "thing", subject, Map.of("newColour", "green", "old", true)));
        line = jdbc.sql("select id from ledger_line where subject_id = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/audit/ledger",
                "/audit/ledger?kind=DECISION&what=100%25_!&actor=nobody&key=CND-1&outcome=X&from=2026-01-01&until=2026-12-31",
                "/audit/ledger?before=17",
                "/audit/ledger?kind=NONSENSE&from=yesterday&until=99999-01-01&before=-1",
                "/audit/verification"
            })
    void eachPageIsShownWithinTheBudget(String path) throws Exception {
        Tally tally = Tally.of(() -> pages.perform(get(path).with(auditor()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("</html>"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void aLineIsFoundAndShownInWordsAndTheSearchIsOnRecord() throws Exception {
        pages.perform(get("/audit/ledger").param("subject", subject).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/audit/ledger/" + line)));
        assertThat(jdbc.sql("select count(*) from ledger_line where step = 'searchLedger' and content like :basis")
                        .param("basis", "%" + subject + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Tally tally = Tally.of(() -> pages.perform(get("/audit/ledger/" + line).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("New colour")))
                .andExpect(content().string(containsString("green")))
                .andExpect(content().string(containsString("The values give the hash"))));
        assertThat(tally.executes()).isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void whatIsNotThereIsSaidSo() throws Exception {
        pages.perform(get("/audit/ledger/999999999999").with(auditor()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        pages.perform(get("/audit/ledger/nonsense").with(auditor()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound());
        pages.perform(get("/audit/ledger?from=yesterday").with(auditor()))
                .andExpect(content().string(containsString("Write the day as YYYY-MM-DD")));
    }

    @Test
    void theCsvHoldsWhatIsFilteredAndRunsNothing() throws Exception {
        pages.perform(get("/audit/ledger.csv").param("subject", subject).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("id,recorded_at")))
                .andExpect(content().string(containsString("'=changeThing")))
                .andExpect(content().string(not(containsString("searchLedger"))));
    }

    @Test
    void aSealedLineShowsItsPlaceAndGivesItsProof() throws Exception {
        sealer.seal();
        Tally tally = Tally.of(() -> pages.perform(get("/audit/ledger/" + line).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/audit/ledger/" + line + "/proof.json"))));
        assertThat(tally.executes()).isLessThanOrEqualTo(BUDGET);
        String file = pages.perform(get("/audit/ledger/" + line + "/proof.json").with(auditor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Proof proof = Proof.parse(file).get(0);
        assertThat(proof.recordId()).isEqualTo(line);
        assertThat(proof.record()).contains(subject);
        assertThat(proof.check(Outside.NOTHING)).isNull();
    }

    @Test
    void theExportIsCheckedByTheOfflineCheckAndOnRecord() throws Exception {
        byte[] file = pages.perform(get("/audit/ledger/export").with(auditor()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Verdict verdict = Verifier.verify(new ByteArrayInputStream(file), Outside.NOTHING, read -> {});
        assertThat(verdict.isValid()).as(verdict.sentence()).isTrue();
        assertThat(verdict.records() + verdict.unsealed()).isPositive();
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'EXPORT' and step = 'exportLedger'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void theWholeLedgerIsVerifiedBehindThePage() throws Exception {
        int before = verifications.verdicts().size();
        pages.perform(multipart("/audit/verification")
                        .file(new MockMultipartFile("file", "heads.txt", "text/plain", new byte[0]))
                        .with(auditor())
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/audit/verification"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> verifications.verdicts().size() > before);
        pages.perform(get("/audit/verification").with(auditor()))
                .andExpect(content().string(containsString("VALID")));
        pages.perform(get("/audit/verification.json").with(auditor()).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"verdict\":\"VALID\"")));
        assertThat(jdbc.sql("select count(*) from ledger_line where step = 'verifyLedger' and outcome = 'VALID'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aHeadThatIsNoneComesBackWithWhatWasTyped() throws Exception {
        pages.perform(post("/audit/verification")
                        .param("heads", "my head")
                        .with(auditor())
                        .with(csrf())
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Line 1 of the heads is not a head")))
                .andExpect(content().string(containsString("my head")));
    }

    private static RequestPostProcessor auditor() {
        return user("auditor-of-pages").roles("auditor");
    }
}
