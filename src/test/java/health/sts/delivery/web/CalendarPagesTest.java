package health.sts.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.accountability.Mailbox;
import health.sts.accountability.Mailbox.CalendarPart;
import health.sts.accountability.Mailbox.Message;
import health.sts.delivery.Campus;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The private link, what is behind it, and invitations on the mail page. */
@StsTest
class CalendarPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    Identities identities;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private Campus.Term term;

    @BeforeEach
    void open() {
        term = campus.open();
    }

    @Test
    void theLinkIsShownOnceAndOnlyItsDigestIsKept() throws Exception {
        browser.perform(get("/calendar").with(physician(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You have no link.")));
        String link = make(1);
        assertThat(jdbc.sql("select token_sha256 from calendar_feed where user_id = ?")
                        .param(term.p(1))
                        .query(String.class)
                        .single())
                .doesNotContain(token(link))
                .hasSize(64);
        Tally later = Tally.of(() -> browser.perform(get("/calendar").with(physician(1)))
                .andExpect(content().string(not(containsString(token(link)))))
                .andExpect(content().string(containsString("You have a link since"))));
        assertThat(later.executes()).as(String.join("\n", later.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void aProgramReadsOwnSeatsAndTeachingWithoutASignIn() throws Exception {
        String taught = session(Duration.ofDays(10));
        String past = session(Duration.ofDays(-20));
        session(Duration.ofDays(-40));
        String link = make(1);
        MvcResult answer = browser.perform(get(path(link)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("private")))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn();
        assertThat(answer.getRequest().getSession(false)).isNull();
        String calendar = answer.getResponse().getContentAsString().replace("\r\n ", "");
        assertThat(calendar).contains("/sessions/" + taught, "/sessions/" + past);
        assertThat(calendar.split("BEGIN:VEVENT")).hasSize(3);
        browser.perform(get(path(link))
                        .header("If-None-Match", answer.getResponse().getHeader("ETag")))
                .andExpect(status().isNotModified());
        Tally read = Tally.of(() -> browser.perform(get(path(link))).andExpect(status().isOk()));
        assertThat(read.executes()).as(String.join("\n", read.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void aNewLinkEndsTheOldOneAtOnce() throws Exception {
        String old = make(1);
        String renewed = make(1);
        browser.perform(get(path(old))).andExpect(status().isNotFound());
        browser.perform(get(path(renewed))).andExpect(status().isOk());
        browser.perform(post("/calendar/link/end").with(physician(1)).with(csrf()))
                .andExpect(redirectedUrl("/calendar"));
        browser.perform(get(path(renewed))).andExpect(status().isNotFound());
    }

    @Test
    void anUnknownTokenIsAPageThatDoesNotExist() throws Exception {
        browser.perform(get("/calendar/feed/" + "A".repeat(43))).andExpect(status().isNotFound());
        browser.perform(get("/calendar/feed/short")).andExpect(status().isNotFound());
        browser.perform(get("/calendar/feed/" + "x".repeat(4000))).andExpect(status().isNotFound());
    }

    @Test
    void whoMayNoLongerSignInHasNoFeed() throws Exception {
        String link = make(2);
        identities.removeRole(term.p(2), Role.PHYSICIAN);
        browser.perform(get(path(link))).andExpect(status().isNotFound());
    }

    @Test
    void anInvitationCanBeDownloadedFromItsMail() throws Exception {
        String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
        mailbox.write(List.of(
                new Message(term.p(1), "Invitation: class", "Come", null, new CalendarPart("REQUEST", calendar))));
        String id = jdbc.sql("select id from mail_message where user_id = ? and calendar is not null")
                .param(term.p(1))
                .query(String.class)
                .single();
        browser.perform(get("/mail").with(physician(1)))
                .andExpect(content().string(containsString("calendar: invitation")));
        browser.perform(get("/mail/" + id).with(physician(1)))
                .andExpect(content().string(containsString("/mail/" + id + "/invite.ics")));
        browser.perform(get("/mail/" + id + "/invite.ics").with(physician(1)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("invite.ics")))
                .andExpect(content().string(calendar));
        browser.perform(get("/mail/" + id + "/invite.ics").with(physician(2))).andExpect(status().isNotFound());
    }

    /** A class that physician 1 leads. */
    private String session(Duration fromNow) {
        return classrooms.session(term.staff(), term.specialty(), SessionKind.CLASS, fromNow, Duration.ofHours(4));
    }

    private String make(int person) throws Exception {
        return (String)
                browser.perform(post("/calendar/link").with(physician(person)).with(csrf()))
                        .andExpect(redirectedUrl("/calendar"))
                        .andReturn()
                        .getFlashMap()
                        .get("link");
    }

    private static String path(String link) {
        return link.replaceFirst("^https?://[^/]+", "");
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private UserRequestPostProcessor physician(int number) {
        return user(term.p(number)).roles("physician");
    }
}
