package health.sts.accountability.mail;

import health.sts.accountability.Mailbox.CalendarPart;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/**
 * A mail with a calendar message as calendar programs expect it (RFC 6047): text and calendar as alternatives of each other,
 * and the calendar once more as a file for programs that only open attachments.
 */
record InvitationBody(String text, CalendarPart calendar) {

    static final String FILE = "invite.ics";

    MimeMultipart parts() throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, StandardCharsets.UTF_8.name());
        MimeMultipart alternatives = new MimeMultipart(
                "alternative", plain, part("text/calendar; charset=UTF-8; method=" + calendar.method()));
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(alternatives);
        MimeBodyPart file = part("application/ics; name=" + FILE);
        file.setFileName(FILE);
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", both, file);
    }

    /** In base64, since its lines end in CRLF, which not every server on the way leaves as they are. */
    private MimeBodyPart part(String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
