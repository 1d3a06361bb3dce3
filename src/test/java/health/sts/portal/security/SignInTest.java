package health.sts.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneSignInOpensPagesTasklistAndItsRest() throws Exception {
        People.create(identities, "signin-chief", Role.DEPT_CHIEF);
        Browser chief = Browser.signedIn(port, "signin-chief");
        assertThat(chief.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(chief.get("/camunda/api/engine/engine/default/task?maxResults=15")
                        .statusCode())
                .isEqualTo(200);
        assertThat(chief.get("/camunda/api/engine/engine/default/filter?itemCount=false&maxResults=50")
                        .body())
                .contains("My tasks", "Overdue", "My groups' tasks")
                .doesNotContain("All tasks");
        assertThat(chief.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(chief.get("/engine-rest/task").statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorReachesCockpitAndRestByBasic() throws Exception {
        Browser admin = Browser.signedIn(port, "admin");
        assertThat(admin.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(admin.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).basic("admin").get("/engine-rest/engine").statusCode())
                .isEqualTo(200);
        HttpResponse<String> nobody = new Browser(port).get("/engine-rest/engine");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
    }

    @Test
    void aWrongPasswordIsOnRecordWithoutThePasswordAndUnknownNamesAsDigest() throws Exception {
        Browser stranger = new Browser(port);
        HttpResponse<String> answer = stranger.signIn("nobody-of-this-name", "Guess-Work-99");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?error"));
        assertThat(jdbc.sql("select count(*) from ledger_line where kind = 'SIGN_IN' and outcome = 'FAILED' "
                                + "and subject_id like 'unknown:%' and content not like '%Guess-Work%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from ledger_line where subject_id like '%nobody-of%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signInAndSignOutAreOnRecordAndEndTasklistToo() throws Exception {
        People.create(identities, "signin-out", Role.PHYSICIAN);
        Browser physician = Browser.signedIn(port, "signin-out");
        assertThat(physician
                        .get("/camunda/api/engine/engine/default/task?maxResults=15")
                        .statusCode())
                .isEqualTo(200);
        assertThat(physician
                        .post("/sign-out", "application/x-www-form-urlencoded", "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(physician
                        .get("/camunda/api/engine/engine/default/task?maxResults=15")
                        .statusCode())
                .isEqualTo(401);
        assertThat(jdbc.sql("select outcome from ledger_line where subject_id = 'signin-out' and actor = 'signin-out' "
                                + "order by acted_at")
                        .query(String.class)
                        .list())
                .contains("SIGNED_IN", "SIGNED_OUT");
    }

    @Test
    void ourPagesCarryAStrictPolicyAndRefuseAPostWithoutToken() throws Exception {
        Browser admin = Browser.signedIn(port, "admin");
        HttpResponse<String> page = new Browser(port).get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
                .contains("style-src 'self'; ", "style-src-attr 'unsafe-hashes' 'sha256-")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(admin.withoutToken().post("/sign-out", "text/plain", "").statusCode())
                .isEqualTo(403);
    }
}
