package health.sts.delivery.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Delivers one message to the access system as "Standard Webhooks" describes it: id, time and an HMAC-SHA256 over both and
 * the body. Follows no redirects and reads no answer beyond its status.
 */
@Component
class Webhook {

    private static final int SHORTEST_SECRET = 32;
    private static final String ENCODED = "whsec_";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final WebhookSettings settings;
    private final URI address;
    private final byte[] secret;
    private final HttpClient client;

    Webhook(WebhookSettings settings) {
        this.settings = settings;
        this.address = settings.url().isBlank() ? null : address(settings.url().strip());
        this.secret = address == null ? null : secret(settings.secret());
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** It was not delivered. */
    static final class Undelivered extends Exception {

        private static final long serialVersionUID = 1L;

        Undelivered(String sentence) {
            super(sentence);
        }
    }

    boolean isConfigured() {
        return address != null;
    }

    /** The host, for pages; the whole address may hold a token. */
    String host() {
        return address == null ? null : address.getHost();
    }

    void deliver(AccessMessage message, Instant now) throws Undelivered {
        String seconds = String.valueOf(now.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "STS-Governance")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", "v1," + signature(message, seconds))
                .header("sts-number", String.valueOf(message.number()))
                .POST(HttpRequest.BodyPublishers.ofString(message.payload(), StandardCharsets.UTF_8))
                .build();
        int status = status(request);
        if (status < 200 || status > 299) {
            throw new Undelivered(
                    status >= 300 && status < 400
                            ? "The access system answered %d, a redirect, which is not followed. Set its final address."
                                    .formatted(status)
                            : "The access system answered %d.".formatted(status));
        }
    }

    private int status(HttpRequest request) throws Undelivered {
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Undelivered("The application was stopped while it was being sent.");
        } catch (IOException unreachable) {
            throw new Undelivered("The access system could not be reached: %s"
                    .formatted(
                            unreachable.getMessage() == null
                                    ? unreachable.getClass().getSimpleName()
                                    : unreachable.getMessage()));
        }
    }

    private String signature(AccessMessage message, String seconds) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String signed = message.id() + "." + seconds + "." + message.payload();
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static URI address(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("sts.access.webhook.url is no address", unreadable);
        }
        boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && LOOPBACK.contains(uri.getHost());
        if (!safe || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalStateException(
                    "sts.access.webhook.url must be an https address without user and fragment; http only on this machine");
        }
        return uri;
    }

    private static byte[] secret(String text) {
        byte[] bytes = text.startsWith(ENCODED)
                ? Base64.getDecoder().decode(text.substring(ENCODED.length()))
                : text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "sts.access.webhook.url is set, so STS_ACCESS_SECRET must hold a secret of at least 32 bytes");
        }
        return bytes;
    }
}
