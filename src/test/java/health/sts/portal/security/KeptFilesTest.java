package health.sts.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers keep, and that they keep nothing of what people read. */
@StsTest
class KeptFilesTest {

    private static final Pattern STYLE = Pattern.compile("href=\"(/app-[0-9a-f]{32}\\.css)\"");
    private static final Pattern LIBRARY = Pattern.compile("src=\"(/webjars/htmx[^\"]+\\.js)\"");
    private static final String TASKLIST = "/camunda/app/tasklist/";

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    Browser reader;

    @BeforeEach
    void signIn() throws Exception {
        People.create(identities, "keptfiles", Role.PHYSICIAN);
        reader = Browser.signedIn(port, "keptfiles");
    }

    @Test
    void pagesNameTheirFilesByContentAndStrangersMayReadThem() throws Exception {
        Browser stranger = new Browser(port);
        HttpResponse<String> page = stranger.get("/sign-in");
        assertThat(kept(page)).contains("no-store");
        for (Pattern link : new Pattern[] {STYLE, LIBRARY}) {
            Matcher found = link.matcher(page.body());
            assertThat(found.find()).as(link.pattern()).isTrue();
            HttpResponse<String> file = stranger.get(found.group(1));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(kept(file)).contains("max-age=31536000", "private");
        }
        assertThat(stranger.get("/app.css").statusCode()).isEqualTo(200);
    }

    @Test
    void tasklistKeepsLibrariesAndAsksForTheRest() throws Exception {
        assertThat(kept(reader.get("/camunda/lib/deps.js?bust=7.24.0"))).contains("max-age=31536000", "immutable");
        for (String file : new String[] {
            "camunda-tasklist-bootstrap.css?bust=7.24.0",
            "styles/user-styles.css?bust=7.24.0",
            "scripts/config.js?bust=1"
        }) {
            assertThat(kept(reader.get(TASKLIST + file))).as(file).contains("no-cache", "private");
        }
    }

    @Test
    void pagesAndDataAreKeptNowhere() throws Exception {
        for (String path : new String[] {
            "/", TASKLIST + "default/", "/camunda/api/engine/engine/default/task", "/camunda/lib/nothing.js", "/nothing"
        }) {
            assertThat(kept(reader.get(path))).as(path).contains("no-store");
        }
    }

    @Test
    void scriptsTravelCompressedAndPagesDoNot() throws Exception {
        assertThat(encoding("/app.css")).isEqualTo("gzip");
        assertThat(encoding("/sign-in")).isEqualTo("none");
    }

    private static String kept(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElse("");
    }

    private String encoding(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Encoding")
                .orElse("none");
    }
}
