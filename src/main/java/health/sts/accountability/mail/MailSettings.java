package health.sts.accountability.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our mail.
 *
 * @param from the sender's address
 * @param attempts how often a message is tried before it counts as failed
 */
@ConfigurationProperties("sts.mail")
record MailSettings(@DefaultValue("sts-governance@localhost") String from, @DefaultValue("6") int attempts) {}
