package health.sts.delivery.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the access system listens, all under {@code sts.access.webhook}.
 *
 * @param url its address; empty keeps the messages here
 * @param secret what messages are signed with, from the environment variable {@code STS_ACCESS_SECRET}
 * @param attempts how often a message is tried before it counts as not deliverable
 * @param timeout how long one attempt may take
 */
@ConfigurationProperties("sts.access.webhook")
record WebhookSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("8") int attempts,
        @DefaultValue("PT10S") Duration timeout) {

    /** Without the secret, since settings end up in logs. */
    @Override
    public String toString() {
        return "WebhookSettings[url=%s, attempts=%d, timeout=%s]".formatted(url, attempts, timeout);
    }
}
