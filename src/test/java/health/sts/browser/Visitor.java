package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** One person in front of one browser window. */
record Visitor(Page page) {

    private static final Path PICTURES = Path.of("target", "screenshots");

    void signIn(String userId, String password) {
        open("/sign-in");
        write("User name", userId);
        write("Password", password);
        press("Sign in");
        sees("Home");
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    void write(String field, String value) {
        page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName(field).setExact(true))
                .or(page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)))
                .first()
                .fill(value);
    }

    void press(String name) {
        button(name).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void follow(String name) {
        link(name).first().click();
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The page's heading. */
    void sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(heading);
    }

    /** Words anywhere on the page. */
    void reads(String words) {
        assertThat(page.locator("body")).containsText(words);
    }

    /** For whoever wants to look, with {@code -Dsts.pictures=true}: a whole page takes as long as all its checks. */
    void picture(String name) {
        if (Boolean.getBoolean("sts.pictures")) {
            pictureAnyway(name);
        }
    }

    void pictureAnyway(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
