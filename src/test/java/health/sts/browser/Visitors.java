package health.sts.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The people of one test, each with a browser profile of their own. */
final class Visitors {

    static final double PATIENCE = 15_000;

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> profiles = new ArrayList<>();

    Visitors(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** Somebody who has not signed in. */
    Visitor anonymous() {
        return anonymous(1280, true);
    }

    private Visitor anonymous(int width, boolean script) {
        BrowserContext profile = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(script)
                .setLocale("en-US"));
        profile.setDefaultTimeout(PATIENCE);
        profiles.add(profile);
        return new Visitor(profile.newPage());
    }

    /** Somebody who has signed in, and looks at no page yet. */
    Visitor signedIn(String userId, String password) {
        return with(session(userId, password), anonymous());
    }

    /** The same on a phone, perhaps one that runs no script. */
    Visitor onPhone(String userId, String password, boolean script) {
        return with(session(userId, password), anonymous(390, script));
    }

    /** Somebody who signed in through our page, which takes a second more. */
    Visitor throughTheDoor(String userId, String password) {
        Visitor visitor = anonymous();
        visitor.signIn(userId, password);
        return visitor;
    }

    private String session(String userId, String password) {
        try {
            return new health.sts.portal.security.Browser(URI.create(address).getPort()).session(userId, password);
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Visitor with(String session, Visitor visitor) {
        visitor.page().context().addCookies(List.of(new Cookie("JSESSIONID", session).setUrl(address)));
        return visitor;
    }

    /** What everybody saw last, for who looks into a failure. */
    void pictures(String name) {
        profiles.stream().flatMap(profile -> profile.pages().stream()).forEach(page -> new Visitor(page)
                .pictureAnyway(name + "-" + profiles.indexOf(page.context())));
    }

    void leave() {
        profiles.forEach(BrowserContext::close);
    }
}
