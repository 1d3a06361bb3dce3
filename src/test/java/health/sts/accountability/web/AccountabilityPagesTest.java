package health.sts.accountability.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.accountability.Cast;
import health.sts.shared.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@StsTest
class AccountabilityPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Cast cast;

    String manager;

    @BeforeEach
    void person() {
        manager = cast.person(Role.PROGRAM_MANAGER);
        cast.person(Role.COMPLIANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notices",
                "/mail",
                "/deputies",
                "/holidays?year=2027",
                "/actions",
                "/actions?owner=me&late=true&state=DONE",
                "/actions/new?about=CND-1"
            })
    void eachPageIsShown(String path) throws Exception {
        pages.perform(get(path).with(as(manager, Role.PROGRAM_MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("</html>")));
    }

    @Test
    void anActionIsOpenedAndShownAndExported() throws Exception {
        String page = pages.perform(post("/actions")
                        .with(as(manager, Role.PROGRAM_MANAGER))
                        .with(csrf())
                        .param("title", "=Book a room")
                        .param("description", "For wave 3")
                        .param("owner", manager)
                        .param("dueOn", LocalDate.now().plusDays(9).toString())
                        .param("checker", "compliance"))
                .andExpect(redirectedUrlPattern("/actions/ACT-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        pages.perform(get(page).with(as(manager, Role.PROGRAM_MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Carry out action in Tasklist")));
        pages.perform(get("/actions/export?owner=me").with(as(manager, Role.PROGRAM_MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("id,title")))
                .andExpect(content().string(containsString("'=Book a room")));
    }

    @Test
    void whatWasTypedComesBackWithWhatIsWrong() throws Exception {
        pages.perform(post("/actions")
                        .with(as(manager, Role.PROGRAM_MANAGER))
                        .with(csrf())
                        .param("title", "Book a room")
                        .param("description", "For wave 3")
                        .param("owner", "nobody-here")
                        .param("dueOn", LocalDate.now().plusDays(9).toString())
                        .param("checker", "compliance"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody signs in as")))
                .andExpect(content().string(containsString("Book a room")));
        pages.perform(post("/deputies")
                        .with(as(manager, Role.PROGRAM_MANAGER))
                        .with(csrf())
                        .param("deputy", manager))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onlyProgrammeManagersKeepTheFreeDays() throws Exception {
        String chief = cast.person(Role.DEPT_CHIEF);
        pages.perform(post("/holidays")
                        .with(as(chief, Role.DEPT_CHIEF))
                        .with(csrf())
                        .param("calendarId", "site-pages")
                        .param("day", "2027-04-05")
                        .param("name", "Founders' day"))
                .andExpect(status().isForbidden());
        pages.perform(post("/holidays")
                        .with(as(manager, Role.PROGRAM_MANAGER))
                        .with(csrf())
                        .param("calendarId", "site-pages")
                        .param("day", "2027-04-05")
                        .param("name", "Founders' day"))
                .andExpect(status().is3xxRedirection());
        pages.perform(get("/holidays?calendarId=site-pages&year=2027").with(as(manager, Role.PROGRAM_MANAGER)))
                .andExpect(content().string(containsString("Founders")));
    }

    private static RequestPostProcessor as(String userId, Role role) {
        return user(userId).authorities(AuthorityUtils.createAuthorityList("ROLE_" + role.group()));
    }
}
