package health.sts.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.shared.Refusal;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@StsTest
class PortalPagesTest {

    @Autowired
    MockMvc pages;

    @Autowired
    PageErrors pageErrors;

    @Autowired
    ThymeleafViewResolver views;

    MockMvc refusing;

    @BeforeEach
    void aControllerThatRefuses() {
        refusing = MockMvcBuilders.standaloneSetup(new Refusing())
                .setControllerAdvice(pageErrors)
                .setViewResolvers(views::resolveViewName)
                .build();
    }

    @Test
    void theHomePageSaysWhyItIsEmptyAndKeepsItsPlaceInTheNavigation() throws Exception {
        pages.perform(get("/").with(physician()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing waits for you.")))
                .andExpect(content().string(containsString("aria-current=\"page\">Home</a>")))
                .andExpect(content().string(not(containsString(">Roster</a>"))));
    }

    @Test
    void withoutWorkUnderWayThePollingEnds() throws Exception {
        pages.perform(get("/").with(physician()).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content().string(startsWith("<section id=\"work\"")))
                .andExpect(content().string(not(containsString("hx-trigger"))));
    }

    @Test
    void theSignInPageAsksAndSaysWhatWentWrong() throws Exception {
        pages.perform(get("/sign-in").with(physician()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("autocomplete=\"current-password\"")))
                .andExpect(content().string(not(containsString("demo"))));
        pages.perform(get("/sign-in").with(physician()).param("error", ""))
                .andExpect(content().string(containsString("do not match")));
        pages.perform(get("/sign-in").with(physician()).param("throttled", ""))
                .andExpect(content().string(containsString("Too many attempts")));
        pages.perform(get("/sign-in").with(physician()).param("signedOut", ""))
                .andExpect(content().string(containsString("You are signed out.")));
    }

    @Test
    void aFailureShowsANumberAndNoInternals() throws Exception {
        pages.perform(get("/error")
                        .with(physician())
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/roster")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a secret detail")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("ERR-")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(not(containsString("Exception"))));
    }

    @Test
    void aRefusalIsAPageForABrowser() throws Exception {
        refusing.perform(get("/refuse").accept(MediaType.TEXT_HTML))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("<title>You may not do this</title>")))
                .andExpect(content().string(containsString("another chief must decide")));
    }

    @Test
    void aRaceSaysThatSomebodyWasFaster() throws Exception {
        refusing.perform(get("/race").accept(MediaType.TEXT_HTML))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else finished or changed this")));
    }

    @Test
    void htmxGetsAMessageForTheTopOfThePageItIsOn() throws Exception {
        refusing.perform(get("/refuse").header("HX-Request", "true"))
                .andExpect(status().isForbidden())
                .andExpect(header().string("HX-Retarget", "#messages"))
                .andExpect(content().string(containsString("another chief must decide")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void aProgramGetsAProblemDetail() throws Exception {
        refusing.perform(get("/refuse").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("another chief must decide")));
    }

    private static RequestPostProcessor physician() {
        return user("portal-test-physician").roles("physician");
    }

    /** Inside a test class it is no page of the application. */
    @Controller
    static class Refusing {

        @GetMapping("/refuse")
        String refuse() {
            throw Refusal.forbidden("You nominated Dr. Tanaka, so another chief must decide.");
        }

        @GetMapping("/race")
        String race() {
            throw new OptimisticLockingFailureException("stale");
        }
    }
}
