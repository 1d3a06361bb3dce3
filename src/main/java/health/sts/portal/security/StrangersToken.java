package health.sts.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** Keeps the form token in the session, and for who has none on the open pages in a cookie, so that none begins there. */
class StrangersToken implements CsrfTokenRepository {

    static final String COOKIE = "STS-VERIFY";

    private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository cookie = cookie();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return StrangersLimit.isOpenPage(request) && request.getSession(false) == null ? cookie : session;
    }

    private static CookieCsrfTokenRepository cookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(COOKIE);
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookiePath("/verify");
        cookie.setCookieCustomizer(made -> made.sameSite("Strict").httpOnly(true));
        return cookie;
    }
}
