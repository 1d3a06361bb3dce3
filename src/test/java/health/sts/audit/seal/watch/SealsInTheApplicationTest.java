package health.sts.audit.seal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.audit.seal.Sealer;
import health.sts.audit.seal.Seals;
import health.sts.audit.verify.Head;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.shared.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@StsTest
class SealsInTheApplicationTest {

    @Autowired
    Sealer sealer;

    @Autowired
    Seals seals;

    @Autowired
    HeadMail mail;

    @Autowired
    Identities identities;

    @Autowired
    DecisionLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    @Test
    void whatIsRecordedIsSealedAndCanBeProven() {
        transaction.executeWithoutResult(status -> ledger.record(
                LedgerEntry.of(LedgerEntry.Kind.CHANGE, "sealTest", "DONE", "test", "1", Map.of("reason", "seal"))));
        sealer.seal();
        long id = jdbc.sql("select max(id) from ledger_line where step = 'sealTest'")
                .query(Long.class)
                .single();
        Head head = seals.newest().orElseThrow();
        assertThat(seals.proofOf('L', id))
                .hasValueSatisfying(proof -> assertThat(proof.head().keyId()).isEqualTo(head.keyId()));
        assertThat(seals.status().unsealed()).isZero();
    }

    @Test
    void theAuditorsGetTheNewestHeadOnceADay() {
        String auditor = "seal-auditor";
        identities.create(new NewUser(auditor, "Ada", "Auditor", "ada@example.org", "Correct-Horse-7"));
        identities.addRole(auditor, Role.AUDITOR);
        sealer.seal();
        Head head = seals.newest().orElseThrow();
        transaction.executeWithoutResult(status -> mail.send(head));
        transaction.executeWithoutResult(status -> mail.send(head));
        List<String> texts = jdbc.sql("select body from mail_message where user_id = :user")
                .param("user", auditor)
                .query(String.class)
                .list();
        assertThat(texts).hasSize(1).first().asString().contains(head.line());
    }

    @Test
    void healthIsOpenToEverybodyAndUp() throws Exception {
        browser.perform(get("/actuator/health")).andExpect(status().isOk());
    }
}
