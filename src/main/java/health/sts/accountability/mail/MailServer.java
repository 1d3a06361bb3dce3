package health.sts.accountability.mail;

import health.sts.accountability.Mailbox.CalendarPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server that {@code spring.mail.host} names, if any. */
@Component
class MailServer {

    private final JavaMailSender sender;
    private final MailSettings settings;

    MailServer(
            ObjectProvider<JavaMailSender> sender, MailSettings settings, @Value("${spring.mail.host:}") String host) {
        this.sender = host.isBlank() ? null : sender.getIfAvailable();
        this.settings = settings;
    }

    boolean isConfigured() {
        return sender != null;
    }

    /** The address of ours, without the name that may stand before it. */
    String sender() {
        try {
            return new InternetAddress(settings.from()).getAddress();
        } catch (AddressException unreadable) {
            throw new IllegalStateException("sts.mail.from is no mail address: " + settings.from(), unreadable);
        }
    }

    /** Sends under the same Message-ID each time, so that a repeated message shows once. */
    void send(Letter letter) {
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(settings.from());
            helper.setTo(letter.address());
            helper.setSubject(letter.subject());
            if (letter.calendar() == null) {
                helper.setText(letter.text());
            } else {
                message.setContent(new InvitationBody(letter.text(), letter.calendar()).parts());
            }
            message.setHeader("Message-ID", "<" + letter.id() + "@sts-governance>");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException unsendable) {
            throw new MailPreparationException(unsendable);
        }
        sender.send(message);
    }

    /** What goes over the wire; calendar is null for plain mail. */
    record Letter(String id, String address, String subject, String text, CalendarPart calendar) {}
}
