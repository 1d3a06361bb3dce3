package health.sts.accountability.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import health.sts.StsTest;
import health.sts.accountability.Mailbox.CalendarPart;
import health.sts.accountability.Mailbox.MailView;
import health.sts.accountability.Mailbox.State;
import health.sts.shared.Ids;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.TaskScheduler;

@StsTest
class MailDispatcherTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private static final MailSettings SETTINGS = new MailSettings("sts@example.org", 3);

    @Autowired
    MailStore store;

    @Autowired
    TaskScheduler scheduler;

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void queuedMailIsSentOnceUnderItsOwnId() throws Exception {
        String id = queued();
        dispatcher(MAIL.getSmtp().getPort()).run();
        dispatcher(MAIL.getSmtp().getPort()).run();

        List<MimeMessage> sent = sent(id);
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).getHeader("Message-ID")).containsExactly("<" + id + "@sts-governance>");
        assertThat(sent.get(0).getSubject()).isEqualTo("Due today: Sign the agreement");
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void mailThatCannotBeSentWaitsLongerAndThenFails() {
        String id = queued();
        int nobodyListens = 1;
        dispatcher(nobodyListens).run();
        assertThat(store.find(id).orElseThrow()).satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(State.QUEUED);
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.fault()).isNotBlank();
        });
        dispatcher(nobodyListens).run();
        assertThat(store.find(id).orElseThrow().attempts()).as("it waits").isEqualTo(1);

        now = now.plus(Duration.ofHours(1));
        dispatcher(nobodyListens).run();
        now = now.plus(Duration.ofHours(1));
        dispatcher(nobodyListens).run();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.FAILED);
    }

    @Test
    void anInvitationArrivesAsTextAndCalendarAndAsAFile() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Kl\u00e4sse\r\nEND:VCALENDAR\r\n";
        String id = queued(new CalendarPart("CANCEL", calendar));
        dispatcher(MAIL.getSmtp().getPort()).run();

        MimeMultipart mixed = (MimeMultipart) sent(id).get(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(new ContentType(alternatives.getBodyPart(0).getContentType()).match("text/plain"))
                .isTrue();
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Text");
        ContentType type = new ContentType(alternatives.getBodyPart(1).getContentType());
        assertThat(type.match("text/calendar")).isTrue();
        assertThat(type.getParameter("method")).isEqualTo("CANCEL");
        assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(alternatives.getBodyPart(1).getInputStream()).hasBinaryContent(calendar.getBytes(UTF_8));
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(mixed.getBodyPart(1).getInputStream()).hasBinaryContent(calendar.getBytes(UTF_8));
    }

    private static List<MimeMessage> sent(String id) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains(id))
                .toList();
    }

    private String queued() {
        return queued(null);
    }

    private String queued(CalendarPart calendar) {
        String id = Ids.next("MSG");
        store.insert(List.of(new MailView(
                id,
                "nobody",
                "nobody@example.org",
                "Due today: Sign the agreement",
                "Text",
                null,
                State.QUEUED,
                0,
                now,
                null,
                null,
                calendar)));
        return id;
    }

    private MailDispatcher dispatcher(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        ObjectProvider<JavaMailSender> provider = beans.getBeanProvider(JavaMailSender.class);
        MailServer server = new MailServer(provider, SETTINGS, "127.0.0.1");
        return new MailDispatcher(store, server, SETTINGS, scheduler, Clock.fixed(now, ZoneOffset.UTC));
    }
}
