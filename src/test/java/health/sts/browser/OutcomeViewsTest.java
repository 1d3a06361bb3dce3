package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.review.outcome.Taught;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scorecard, outcome chain and the menu that leads to them, on a desk, on a phone and on paper. */
@StsTest
@BrowserTest
class OutcomeViewsTest {

    private static final int PHONE = 390;

    @Autowired
    LiveWave waves;

    @Autowired
    Taught taught;

    @Autowired
    Readings readings;

    final Look look = new Look();

    @Test
    void aWaveThatWasReadIsRead(Visitors visitors) {
        Live live = waves.open(61, 3, 12);
        taught.opinions(live, taught.held(live, 1, -20, 1, 1, 2, 3, 4, 5, 6), true, 5, 5, 4, 4, 4, 5);
        taught.opinions(live, taught.held(live, 1, -19, 4, 7, 8), true, 1, 1);
        taught.held(live, 2, -19, 1, IntStream.rangeClosed(1, 12).toArray());
        taught.use(live, 1, IntStream.rangeClosed(1, 12).boxed().toList(), 84);
        taught.use(live, 2, IntStream.rangeClosed(1, 12).boxed().toList(), 71);
        taught.use(live, 3, List.of(1, 2, 3), 60);
        waves.as(live.programManager(), () -> {
            readings.take(live.wave(), ReviewPoint.DAY_30, live.day(31));
            readings.take(live.wave(), ReviewPoint.DAY_60, live.day(61));
            readings.takeAll(live.goLive(), live.goLive().plusDays(61), live.day(61));
        });
        String wave = "wave=" + live.wave();

        Visitor sponsor = visitors.signedIn(live.sponsor(), Ward.PASSWORD);
        look.at(sponsor, "scorecard", "/scorecard?" + wave);
        sponsor.page().locator("main .tiles details > summary").first().click();
        look.at(sponsor, "scorecard-open", null);
        look.at(sponsor, "scorecard-all", "/scorecard?wave=all");
        paper(sponsor, "scorecard", "/scorecard?" + wave);
        Visitor auditor = visitors.signedIn(live.auditor(), Ward.PASSWORD);
        look.at(auditor, "outcomes-specialty", "/outcomes?point=DAY_30&" + wave);
        auditor.reads("hidden, fewer than 5 physicians here or beside");
        paper(auditor, "outcomes-specialty", "/outcomes?point=DAY_30&" + wave);
        look.at(auditor, "outcomes-session", "/outcomes?point=DAY_30&by=session&" + wave);
        look.at(auditor, "outcomes-trainer", "/outcomes?point=DAY_30&by=trainer&" + wave);
        look.reach(auditor, "/outcomes?by=session&" + wave, "main tbody th a");
        Visitor trainer = visitors.signedIn(live.trainer(1), Ward.PASSWORD);
        look.at(trainer, "outcomes-own", "/outcomes?point=DAY_30&by=trainer&" + wave);
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aWaveThatWasNotReadSaysSo(Visitors visitors) {
        Live live = waves.open(3, 1, 3);
        Visitor manager = visitors.signedIn(live.programManager(), Ward.PASSWORD);
        look.at(manager, "scorecard-empty", "/scorecard?wave=" + live.wave());
        manager.reads("Nothing has been read for this wave at this point yet.");
        look.at(manager, "outcomes-empty", "/outcomes?wave=" + live.wave());
        look.at(manager, "outcomes-session-empty", "/outcomes?by=session&wave=" + live.wave());
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void theMenuIsUsedByKeyboardOnADeskAndOnAPhone(Visitors visitors) {
        Live live = waves.open(3, 1, 3);
        Visitor chief = visitors.signedIn(live.chief(1), Ward.PASSWORD);
        Page page = chief.open("/").page();
        Locator wide = page.locator("nav.wide .places > summary");
        wide.focus();
        page.keyboard().press("Enter");
        look(chief, "menu", 1280);
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("What is offered to me");
        page.keyboard().press("Escape");
        assertThat(focused(page)).as("Escape closes and goes back").isEqualTo("After go-live");
        page.keyboard().press("Enter");
        page.locator("nav.wide .places a", new Page.LocatorOptions().setHasText("Triage"))
                .last()
                .focus();
        page.keyboard().press("Enter");
        chief.sees("Triage");

        page.setViewportSize(PHONE, 700);
        page.locator("details.narrow > summary").focus();
        page.keyboard().press("Enter");
        page.locator("details.narrow .places > summary").focus();
        page.keyboard().press("Enter");
        look(chief, "menu", PHONE);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(focused(page)).isEqualTo("Scorecard");
        page.keyboard().press("Enter");
        chief.sees("Scorecard");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aPhysicianFindsWhatIsOfferedFromHome(Visitors visitors) {
        Live live = waves.open(3, 1, 3);
        Visitor physician = visitors.signedIn(live.user(1, 2), Ward.PASSWORD);
        look.at(physician, "home-physician", "/");
        physician.page().locator("main a[href='/triage/mine']").click();
        physician.sees("What is offered to me");
        assertThat(look.faults()).isEmpty();
    }

    private void look(Visitor visitor, String name, int width) {
        visitor.page().setViewportSize(width, 900);
        visitor.picture("page-" + name + "-" + width);
        look.faults().addAll(Accessibility.faults(visitor.page()));
    }

    private static void paper(Visitor visitor, String name, String path) {
        Page page = visitor.open(path).page();
        page.setViewportSize(690, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visitor.picture("paper-" + name);
        assertThat(page.locator(".page-header nav.wide").isVisible()).isFalse();
        assertThat(Boolean.TRUE.equals(
                        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")))
                .as("%s fits the paper", path)
                .isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
    }
}
