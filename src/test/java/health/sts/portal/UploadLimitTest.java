package health.sts.portal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.portal.security.Browser;
import health.sts.portal.security.People;
import health.sts.shared.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over a real connection, because the container reads uploads before anything of ours does. */
@StsTest
class UploadLimitTest {

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    @Test
    void anUploadBeyondTheLimitGetsAPageThatSaysSo() throws Exception {
        People.create(identities, "uploader", Role.PEER_TRAINER);
        Browser browser = Browser.signedIn(port, "uploader");
        HttpResponse<String> answer = browser.post(
                "/certification/CRT-NONE/coursework/ORDERS/scenario",
                "multipart/form-data; boundary=frontier",
                form("x".repeat(34 * 1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large").doesNotContain("Exception");
    }

    @Test
    void anUploadBelowItReachesThePage() throws Exception {
        People.create(identities, "uploader2", Role.PEER_TRAINER);
        Browser browser = Browser.signedIn(port, "uploader2");
        HttpResponse<String> answer = browser.post(
                "/certification/CRT-NONE/coursework/ORDERS/scenario",
                "multipart/form-data; boundary=frontier",
                form("x".repeat(32 * 1024 * 1024 + 500_000)));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static String form(String content) {
        return "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n" + content
                + "\r\n--frontier--\r\n";
    }
}
