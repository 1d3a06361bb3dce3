package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.recruitment.Ward;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A certificate is suspended, given back and revoked, and a stranger reads it each time. */
@StsTest
@BrowserTest
class CertificateJourneyTest {

    private static final String REASON = "Learners were sent away";

    @Autowired
    Academy academy;

    @Autowired
    CertificateDesk desk;

    @Autowired
    ObjectMapper json;

    Academy.Class school;
    CertificateView certificate;

    @BeforeEach
    void certify() {
        school = academy.open();
        academy.certified(school, 1);
        certificate = desk.ofUser(school.trainer(1)).get(0);
    }

    @Test
    void itIsSuspendedByOneGivenBackByAnotherAndRevoked(Visitors visitors) throws IOException {
        Visitor stranger = visitors.anonymous();
        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        Visitor cmio = visitors.signedIn(school.cmio(), Ward.PASSWORD);
        Visitor trainer = visitors.signedIn(school.trainer(1), Ward.PASSWORD);
        verified(stranger, "Valid");

        manager.open("/certificates?text=Family" + school.staff().n());
        manager.follow("Given1 Family" + school.staff().n());
        assertThat(manager.button("Revoke").count()).isZero();
        manager.press("Suspend");
        manager.reads("The holder may not teach from this moment");
        manager.press("Suspend");
        manager.reads("I have read what follows from it");
        manager.picture("journey-certificate-no-reason");
        act(manager, "Suspend", REASON);
        manager.reads("The certificate is suspended.");
        assertThat(manager.button("Lift the suspension").count()).isZero();
        manager.picture("journey-certificate-suspended");
        verified(stranger, "Suspended");
        stranger.picture("journey-verify-suspended");
        assertThat(stranger.page().content()).doesNotContain(REASON);
        trainer.open("/certificates/" + certificate.id()).reads(REASON);
        trainer.reads("You may not teach");
        assertThat(trainer.button("Lift the suspension").count()).isZero();
        trainer.picture("journey-certificate-holder");
        assertThat(revoked(stranger)).isFalse();

        cmio.open("/certificates/" + certificate.id()).press("Lift the suspension");
        act(cmio, "Lift the suspension", "Talked it over with the learners");
        cmio.reads("The suspension is lifted.");
        verified(stranger, "Valid");

        cmio.open("/certificates/" + certificate.id()).press("Revoke");
        act(cmio, "Revoke", "The exam was taken by somebody else");
        cmio.reads("The certificate is revoked.");
        cmio.picture("journey-certificate-revoked");
        verified(stranger, "Revoked");
        stranger.picture("journey-verify-revoked");
        // A list that was just read is kept for some seconds.
        await().atMost(Duration.ofSeconds(15)).until(() -> revoked(stranger));
    }

    private static void act(Visitor visitor, String act, String reason) {
        visitor.reads("I have read what follows from it");
        visitor.write("Reason", reason);
        visitor.page().getByLabel("I have read what follows from it").check();
        visitor.press(act);
    }

    private void verified(Visitor stranger, String word) {
        stranger.open("/verify/" + certificate.publicId()).reads("What was checked");
        assertThat(stranger.page().locator(".lead .tag").innerText()).isEqualToIgnoringCase(word);
    }

    /** The bit of this certificate, read as the standard says: first bit leftmost, gzip, base64url. */
    private boolean revoked(Visitor stranger) throws IOException {
        String list = stranger.page().request().get("/verify/status/1").text();
        JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(list.split("\\.")[1]));
        String encoded = claims.at("/credentialSubject/encodedList").asText();
        assertThat(encoded).startsWith("u");
        try (GZIPInputStream bits = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            int index = certificate.statusIndex();
            return (bits.readAllBytes()[index / 8] >> (7 - index % 8) & 1) == 1;
        }
    }
}
