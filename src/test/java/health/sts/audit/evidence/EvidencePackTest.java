package health.sts.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import health.sts.StsTest;
import health.sts.audit.EvidenceScope;
import health.sts.audit.KeptModels;
import health.sts.audit.evidence.document.Paper;
import health.sts.audit.seal.Sealer;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Proof;
import health.sts.engine.Acting;
import health.sts.engine.DeployedModels.Kind;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Packs are read back as their readers get them: from the file alone. */
@StsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidencePackTest {

    private static final String NAME = "Nguy\u1EC5n";

    @Autowired
    Ward ward;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KeptModels models;

    @Autowired
    EvidencePacks packs;

    @Autowired
    Acting acting;

    @Autowired
    Sealer sealer;

    Staff staff;
    String candidacy;
    String auditor;

    @BeforeAll
    void aSeatedTrainer() {
        staff = ward.open();
        auditor = "auditor" + staff.n();
        ward.user(auditor, "Grace", Role.AUDITOR);
        jdbc.sql("update physician set given_name = :name where physician_id = :id")
                .param("name", NAME)
                .param("id", staff.physician(1))
                .update();
        jdbc.sql("update ACT_ID_USER set FIRST_ = :name where ID_ = :id")
                .param("name", NAME)
                .param("id", staff.p(1))
                .update();
        candidacy = ward.seated(staff, 1, 2, 3);
        ward.nominate(staff, staff.p(4), 4, 5, 6);
        jdbc.sql("update candidacy set motivation = '=1+1' where id = :id")
                .param("id", candidacy)
                .update();
    }

    @Test
    void aTrainersPackIsWholeAndChecksItself() throws Exception {
        Unpacked pack = pack("trainer", staff.physician(1));
        pack.isWhole();
        assertThat(pack.names().get(0)).isEqualTo("README.txt");
        assertThat(pack.names()).endsWith("evidence.pdf", "manifest.json", "SHA256SUMS");
        assertThat(pack.names()).contains("cases/" + candidacy + ".json", "ledger/lines.csv", "ledger/head.txt");
        for (EvidenceItem item : EvidenceItem.values()) {
            assertThat(pack.names()).as(item.title()).anyMatch(name -> name.startsWith(item.folder()));
        }
        assertThat(pack.text("README.txt"))
                .contains("Dr. " + NAME, "sha256sum -c SHA256SUMS", "not yet recorded by this system")
                .contains("05-nomination-endorsement-eligibility/: ");
    }

    @Test
    void itsTablesAreTheSameAsCsvAndAsJson() throws Exception {
        Unpacked pack = pack("trainer", staff.physician(1));
        for (String name : pack.names()) {
            if (name.matches("\\d\\d-.*\\.csv")) {
                JsonNode json = pack.json(name.replace(".csv", ".json"));
                assertThat(pack.csv(name)).as(name).hasSize(json.size() + 1);
            }
        }
        List<List<String>> nominations = pack.csv("05-nomination-endorsement-eligibility/nominations.csv");
        assertThat(nominations).hasSize(2);
        assertThat(nominations.get(1)).contains(candidacy, "'=1+1");
        assertThat(pack.json("05-nomination-endorsement-eligibility/nominations.json")
                        .path(0)
                        .path("motivation")
                        .asText())
                .isEqualTo("=1+1");
        assertThat(pack.csv("05-nomination-endorsement-eligibility/endorsements.csv"))
                .hasSize(3);
        assertThat(pack.json("05-nomination-endorsement-eligibility/eligibility.json")
                        .path(0)
                        .path("content")
                        .path("inputs")
                        .isObject())
                .isTrue();
    }

    @Test
    void aCaseShowsItsLinesAndTheExactPath() throws Exception {
        JsonNode one = pack("trainer", staff.physician(1)).json("cases/" + candidacy + ".json");
        assertThat(one.path("ledger").findValuesAsText("id"))
                .isEqualTo(jdbc.sql(
                                "select cast(id as varchar(20)) from ledger_line where business_key = :key order by id")
                        .param("key", candidacy)
                        .query(String.class)
                        .list());
        assertThat(one.path("ledger").findValuesAsText("actor_name")).anyMatch(name -> name.contains(NAME));
        assertThat(one.path("path").findValuesAsText("flow"))
                .isNotEmpty()
                .isEqualTo(jdbc.sql("select flow from flow_taken where business_key = :key order by id")
                        .param("key", candidacy)
                        .query(String.class)
                        .list());
    }

    @Test
    void otherPeoplesCasesStayOut() throws Exception {
        Unpacked pack = pack("trainer", staff.physician(1));
        assertThat(pack.names().stream().filter(name -> name.startsWith("cases/")))
                .hasSize(1);
        pack.files.forEach((name, bytes) -> {
            if (!name.endsWith(".pdf")) {
                assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(staff.physician(4), staff.p(4));
            }
        });
    }

    @Test
    void theDocumentNamesPeopleDecisionsAndPages() throws Exception {
        List<String> pages = pack("trainer", staff.physician(1)).pages();
        String all = String.join("\n", pages);
        assertThat(all)
                .contains(NAME, candidacy, "RELEASE", "dept-chief", "trainer-eligibility, version")
                .contains("not yet recorded by this system");
        assertThat(pages).allMatch(page -> page.contains("Page "));
        assertThat(all).contains("Page " + pages.size() + " of ");
    }

    @Test
    void theModelsAreThoseThatAreKept() throws Exception {
        Unpacked pack = pack("trainer", staff.physician(1));
        KeptModels.KeptModel process = models.all().stream()
                .filter(model -> model.kind() == Kind.PROCESS && model.key().equals("trainer-recruitment"))
                .findFirst()
                .orElseThrow();
        assertThat(pack.text("models/trainer-recruitment-v%d.bpmn".formatted(process.version())))
                .isEqualTo(models.text(process));
        assertThat(pack.names())
                .anyMatch(name -> name.matches("models/trainer-eligibility-v\\d+\\.dmn"))
                .anyMatch(name -> name.matches("models/nominate-candidate-v\\d+\\.form"))
                .doesNotHaveDuplicates();
    }

    @Test
    void eachSealedLineIsProvedFromTheFileAlone() throws Exception {
        sealer.seal();
        Unpacked pack = pack("trainer", staff.physician(1));
        JsonNode proofs = pack.json("ledger/proofs.json");
        assertThat(proofs).hasSizeGreaterThan(5);
        for (JsonNode each : proofs) {
            Proof proof = Proof.parse(each.toString()).get(0);
            assertThat(proof.check(Outside.NOTHING)).isNull();
            assertThat(each.path("record").asText()).contains("\"content_hash\":");
        }
        assertThat(pack.text("ledger/head.txt")).startsWith("sts-head-v1 ");
        assertThat(String.join("\n", pack.pages())).contains("Ledger head ");
    }

    @Test
    void makingAPackIsRecordedBeforeAndAfter() throws Exception {
        Unpacked pack = pack("trainer", staff.physician(1));
        String id = pack.json("manifest.json").path("pack").asText();
        List<String> lines = jdbc.sql(
                        "select outcome || ' ' || actor || ' ' || content from ledger_line where subject_id = :id order by id")
                .param("id", id)
                .query(String.class)
                .list();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("STARTED " + auditor).contains(staff.physician(1));
        assertThat(lines.get(1))
                .startsWith("COMPLETED " + auditor)
                .contains(health.sts.audit.verify.Merkle.hash(pack.files.get("manifest.json")));
        browser.perform(get("/audit/evidence").with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(id)))
                .andExpect(content().string(containsString("whole")));
        assertThat(jdbc.sql(
                                "select count(*) from ledger_line where kind = 'READ' and subject_id = :id and actor = :who")
                        .param("id", staff.physician(1))
                        .param("who", auditor)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void whatBreaksOffHasNoEndAndIsRecorded() {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        OutputStream breaking = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (received.size() > 5_000) {
                    throw new IOException("connection reset");
                }
                received.write(b);
            }
        };
        assertThatThrownBy(() -> acting.as(auditor, () -> {
                    packs.write(new EvidenceScope.Trainer(staff.physician(1)), Paper.A4, () -> breaking);
                    return null;
                }))
                .isInstanceOf(UncheckedIOException.class);
        List<String> names = new ArrayList<>();
        try {
            names.addAll(new Unpacked(received.toByteArray()).names());
        } catch (IOException broken) {
            names.add("broken");
        }
        assertThat(names).doesNotContain("manifest.json", "SHA256SUMS");
        assertThat(packs.past(null).get(0).state()).isEqualTo(PastPack.State.BROKEN_OFF);
    }

    @Test
    void aWaveHoldsAllItsCasesAndItsCalculation() throws Exception {
        Unpacked pack = pack("wave", staff.wave());
        pack.isWhole();
        assertThat(pack.names().stream().filter(name -> name.startsWith("cases/")))
                .hasSize(3);
        assertThat(pack.csv("03-resource-calculation/calculation-inputs.csv")).hasSize(2);
        assertThat(pack.csv("03-resource-calculation/calculation-outputs.csv")).hasSizeGreaterThan(1);
        assertThat(pack.csv("02-roster-and-role-mapping/roster-of-the-wave.csv"))
                .hasSize(8);
        assertThat(pack.csv("05-nomination-endorsement-eligibility/nominations.csv"))
                .hasSize(3);
    }

    @Test
    void aDecisionBringsItsCase() throws Exception {
        long line = jdbc.sql(
                        "select max(id) from ledger_line where business_key = :key and step = 'userTask_releaseTime'")
                .param("key", candidacy)
                .query(Long.class)
                .single();
        browser.perform(get("/audit/evidence")
                        .param("decision", String.valueOf(line))
                        .with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(candidacy)));
        Unpacked pack = pack("decision", String.valueOf(line));
        pack.isWhole();
        assertThat(pack.names()).contains("cases/" + candidacy + ".json");
        assertThat(pack.csv("05-nomination-endorsement-eligibility/nominations.csv"))
                .hasSize(2);
    }

    @Test
    void aPhysicianWithoutAnyCaseGetsAnHonestPack() throws Exception {
        Unpacked pack = pack("physician-access", staff.physician(6));
        pack.isWhole();
        assertThat(pack.text("01-charter-and-approvals/NOTHING-HERE.txt")).contains("not yet recorded by this system");
        assertThat(pack.csv("13-access-decisions/access-decisions.csv")).hasSize(1);
        assertThat(pack.text("05-nomination-endorsement-eligibility/NOTHING-HERE.txt"))
                .contains("not part of this scope");
        assertThat(pack.csv("02-roster-and-role-mapping/roster-entry.csv")).hasSize(2);
        assertThat(pack.names().stream().filter(name -> name.startsWith("cases/")))
                .isEmpty();
    }

    @Test
    void aPeriodHoldsWhatWasDoneInIt() throws Exception {
        Unpacked empty = new Unpacked(make("period", "", "1999-01-01", "1999-12-31")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        empty.isWhole();
        assertThat(empty.csv("ledger/lines.csv")).hasSize(1);
        Unpacked all = new Unpacked(make("period", "", "2020-01-01", "2029-12-31")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        all.isWhole();
        assertThat(all.names()).contains("cases/" + candidacy + ".json");
        assertThat(all.csv("23-evidence-exports/exports-and-reads.csv")).hasSizeGreaterThan(1);
        assertThat(all.csv("21-user-and-role-changes/rights.csv").get(0)).contains("ledger_line");
    }

    @Test
    void whatCannotBeMadeIsSaidOnThePage() throws Exception {
        make("period", "", "2027-02-01", "2027-01-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().doesNotExist("Content-Disposition"))
                .andExpect(content().string(containsString("The last day lies before the first.")))
                .andExpect(content().string(containsString("2027-02-01")));
        make("period", "", "2001-01-01", "2027-01-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("at most 10 years")));
        make("period", "", "yesterday", "").andExpect(status().isUnprocessableEntity());
        make("period", "", "", "").andExpect(content().string(containsString("Give the first day.")));
        make("nonsense", "", "", "").andExpect(status().isUnprocessableEntity());
        make("trainer", "", "", "").andExpect(status().isUnprocessableEntity());
        make("trainer", "PHY-unknown", "", "").andExpect(status().isNotFound());
        make("wave", "W-unknown", "", "").andExpect(status().isNotFound());
        make("decision", "999999999999", "", "").andExpect(status().isNotFound());
        browser.perform(get("/audit/evidence").param("decision", "x'--").with(auditor()))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(get("/audit/evidence").param("q", "x".repeat(500)).with(auditor()))
                .andExpect(status().isOk());
    }

    @Test
    void peopleAndWavesAreFoundByName() throws Exception {
        browser.perform(get("/audit/evidence").param("q", "Family" + staff.n()).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(staff.physician(1))))
                .andExpect(content().string(containsString("As peer trainer")));
        browser.perform(get("/audit/evidence").param("q", staff.wave()).with(auditor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The wave")));
        browser.perform(get("/audit/evidence")
                        .param("q", "nobody is called this")
                        .with(auditor()))
                .andExpect(content().string(containsString("Try the family name alone")));
    }

    @Test
    void onlyAuditorsMakePacks() throws Exception {
        browser.perform(post("/audit/evidence")
                        .param("kind", "trainer")
                        .param("id", staff.physician(1))
                        .with(user(staff.user("manager")).roles("program-manager"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private Unpacked pack(String kind, String id) throws Exception {
        return new Unpacked(make(kind, id, "", "")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/zip"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private ResultActions make(String kind, String id, String from, String until) throws Exception {
        return browser.perform(post("/audit/evidence")
                .param("kind", kind)
                .param("id", id)
                .param("from", from)
                .param("until", until)
                .with(auditor())
                .with(csrf()));
    }

    private UserRequestPostProcessor auditor() {
        return user(auditor).roles("auditor");
    }
}
