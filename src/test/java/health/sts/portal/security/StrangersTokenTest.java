package health.sts.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;

/** With the filter itself: the test framework's token of forms would take the place of what is tested here. */
class StrangersTokenTest {

    private final CsrfFilter filter = new CsrfFilter(new StrangersToken());

    @Test
    void theFormOfAStrangerBeginsNoSessionAndIsTakenWithItsTokenOnly() throws Exception {
        MockHttpServletRequest form = new MockHttpServletRequest("GET", "/verify");
        MockHttpServletResponse shown = new MockHttpServletResponse();
        filter.doFilter(form, shown, new MockFilterChain());
        assertThat(shown.getCookies()).as("before a page shows a form").isEmpty();
        String token = ((CsrfToken) form.getAttribute(CsrfToken.class.getName())).getToken();

        assertThat(form.getSession(false)).isNull();
        Cookie cookie = shown.getCookie(StrangersToken.COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/verify");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(sent(token, cookie, null)).isEqualTo(200);
        assertThat(sent("guessed", cookie, null)).isEqualTo(403);
        assertThat(sent(token, null, null)).isEqualTo(403);
        assertThat(sent(token, new Cookie(StrangersToken.COOKIE, "guessed"), null))
                .isEqualTo(403);
    }

    @Test
    void whoHasASessionKeepsTheTokenThereAndNoCookieTakesItsPlace() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequest form = new MockHttpServletRequest("GET", "/verify");
        form.setSession(session);
        MockHttpServletResponse shown = new MockHttpServletResponse();
        filter.doFilter(form, shown, new MockFilterChain());
        String token = ((CsrfToken) form.getAttribute(CsrfToken.class.getName())).getToken();

        assertThat(shown.getCookies()).isEmpty();
        assertThat(sent(token, null, session)).isEqualTo(200);
        assertThat(sent("forced", new Cookie(StrangersToken.COOKIE, "forced"), session))
                .isEqualTo(403);
    }

    @Test
    void otherPagesNeverTakeATokenFromTheCookie() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-out");
        request.setCookies(new Cookie(StrangersToken.COOKIE, "forced"));
        request.addParameter("_csrf", "forced");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(403);
    }

    private int sent(String token, Cookie cookie, MockHttpSession session) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/verify");
        request.addParameter("_csrf", token);
        if (cookie != null) {
            request.setCookies(cookie);
        }
        if (session != null) {
            request.setSession(session);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
