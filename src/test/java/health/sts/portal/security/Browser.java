package health.sts.portal.security;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, sends our form token and the web applications' token. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final int port;
    private String authorization;
    private String formToken;
    private boolean sendsTokens = true;

    public Browser(int port) {
        this.port = port;
    }

    public static Browser signedIn(int port, String userId) throws Exception {
        Browser browser = new Browser(port);
        browser.enter(userId, People.PASSWORD);
        browser.renewToken();
        return browser;
    }

    public Browser basic(String userId) {
        authorization = "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + People.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Browser withoutToken() {
        sendsTokens = false;
        return this;
    }

    public HttpResponse<String> signIn(String userId, String password) throws Exception {
        renewToken();
        return post(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "username=" + encoded(userId) + "&password=" + encoded(password));
    }

    /** The session of somebody who has signed in here, for a browser with a screen. */
    public String session(String userId, String password) throws Exception {
        enter(userId, password);
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void enter(String userId, String password) throws Exception {
        HttpResponse<String> answer = signIn(userId, password);
        if (answer.headers().firstValue("Location").orElse("/sign-in").contains("/sign-in")) {
            throw new IllegalStateException(
                    userId + " could not sign in: " + answer.headers().map());
        }
    }

    private void renewToken() throws Exception {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        formToken = token.find() ? token.group(1) : null;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, null, null);
    }

    public HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send("POST", path, type, body);
    }

    public HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (sendsTokens) {
            if (formToken != null && !path.startsWith("/camunda")) {
                request.header("X-CSRF-TOKEN", formToken);
            }
            cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                    .findFirst()
                    .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
