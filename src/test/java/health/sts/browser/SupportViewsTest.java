package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.support.SupportBoard;
import health.sts.review.support.SupportSteps;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Support tickets and support at the elbow, on a desk and on a phone. */
@StsTest
@BrowserTest
class SupportViewsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    SupportSteps steps;

    @Autowired
    SupportBoard board;

    @Autowired
    Clock clock;

    final Look look = new Look();

    Live live;

    @BeforeEach
    void open() {
        live = waves.open(-1, 2, 6);
        steps.planWeeks();
    }

    @Test
    void aTicketIsEnteredAndResolved(Visitors visitors) {
        Visitor physician = visitors.signedIn(live.user(1, 2), Ward.PASSWORD);
        look.at(physician, "ticket-new", "/support/tickets/new");
        physician.press("Enter ticket");
        look.at(physician, "ticket-new-error", null);
        physician.page().selectOption("#category", "TRAINING_GAP");
        physician.page().selectOption("#severity", "1");
        physician.page().fill("#title", "Does not find the order set");
        physician.press("Enter ticket");
        look.at(physician, "ticket-mine", null);
        String ticket = physician.page().url().replaceAll("^.*(/support/tickets/)", "$1");

        Visitor trainer = visitors.signedIn(live.trainer(1), Ward.PASSWORD);
        look.at(trainer, "tickets", "/support/tickets?wave=" + live.wave());
        look.at(trainer, "ticket", ticket);
        trainer.page().fill("#ticketResolution", "Showed it at the elbow");
        trainer.press("Resolve ticket");
        look.at(trainer, "ticket-resolved", null);
        assertThat(trainer.page().content()).contains("Showed it at the elbow");
        look.reach(trainer, "/support/tickets/new", "main form button");

        Visitor manager = visitors.signedIn(live.trainingManager(), Ward.PASSWORD);
        look.at(manager, "ticket-import", "/support/tickets/import");
        manager.page()
                .locator("#file")
                .setInputFiles(new FilePayload(
                        "desk.csv",
                        "text/csv",
                        ("external_id,opened_at,category,severity,title,physician\nX-%s,%s,DEFECT,4,Slow,%s\nY-%s,never,DEFECT,4,Slow,\n"
                                        .formatted(
                                                live.n(), clock.instant().minusSeconds(60), live.user(1, 2), live.n()))
                                .getBytes(StandardCharsets.UTF_8)));
        manager.press("Show what would happen");
        look.at(manager, "ticket-import-preview", null);
        manager.press("Take 1 ticket");
        look.at(manager, "ticket-import-done", null);
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void shiftsAreTakenAndFilled(Visitors visitors) {
        Visitor trainer = visitors.signedIn(live.trainer(1), Ward.PASSWORD);
        look.at(trainer, "support", "/support?wave=" + live.wave());
        look.at(trainer, "shifts-mine-open", "/support/shifts/mine?wave=" + live.wave());
        trainer.page().locator("main td form button").first().click();
        look.at(trainer, "shifts-mine", null);
        assertThat(trainer.page().content()).contains("6 of at most 40 hours");
        look.reach(trainer, "/support/shifts/mine?wave=" + live.wave(), "main td form button");

        Visitor manager = visitors.signedIn(live.trainingManager(), Ward.PASSWORD);
        look.at(manager, "shifts", "/support/shifts?wave=" + live.wave());
        assertThat(manager.page().content()).contains("1 filled");
        String shift = board.shifts(live.wave(), null, null, null).get(0).id();
        look.at(manager, "shift", "/support/shifts/" + shift);
        manager.press("Put on the shift");
        look.at(manager, "shift-error", null);
        assertThat(look.faults()).isEmpty();
    }
}
