package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people find in the engine's Tasklist: their lists, our name, the way home and the start of a nomination. */
@StsTest
@BrowserTest
class TasklistTest {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    @Autowired
    Ward ward;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void everybodyFindsTheirListsAndTheWayHome(Visitors visitors) {
        Visitor physician = visitors.throughTheDoor(staff.p(1), Ward.PASSWORD);
        List<String> faults = new ArrayList<>();
        physician.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        physician.open(TASKLIST);
        for (String list : List.of("My tasks", "My groups' tasks", "Overdue")) {
            assertThat(lists(physician)).containsText(list);
        }
        assertThat(lists(physician)).not().containsText("All tasks");
        physician.picture("tasklist-physician");
        org.assertj.core.api.Assertions.assertThat(faults).isEmpty();
        physician.follow("STS Governance");
        physician.sees("Home");
    }

    @Test
    void theAuditorReadsAllTasks(Visitors visitors) {
        ward.user("auditor" + staff.n(), "Auditor", Role.AUDITOR);
        ward.nominate(staff, staff.p(1), 1, 2, 3);
        Visitor auditor = visitors.signedIn("auditor" + staff.n(), Ward.PASSWORD);
        auditor.open(TASKLIST);
        lists(auditor).getByText("All tasks").click();
        auditor.reads("Endorse candidate");
        auditor.page()
                .locator(".tasks-list .task h4")
                .getByText("Endorse candidate")
                .first()
                .click();
        assertThat(auditor.page().locator(".task-card, .task-details").first()).containsText("Endorse candidate");
        assertThat(auditor.page().locator(".task-details")).containsText("Motivation");
        factsCanBeFollowed(auditor);
        auditor.picture("tasklist-auditor");
    }

    @Test
    void aPhysicianStartsANomination(Visitors visitors) {
        Visitor physician = visitors.signedIn(staff.p(1), Ward.PASSWORD);
        physician.open(TASKLIST);
        physician.page().getByText("Start process").first().click();
        Locator dialog = physician.page().locator(".modal-content");
        dialog.getByText("Recruit peer trainer").click();
        assertThat(dialog.getByLabel("Who is the candidate?")).isVisible();
        physician.picture("tasklist-start");
        dialog.getByLabel("Who is the candidate?").fill(staff.physician(1));
        dialog.getByLabel("For which wave?").fill("WAVE-OF-NOBODY");
        dialog.getByLabel("Who can endorse the candidate?").fill(staff.physician(2) + ", " + staff.physician(3));
        dialog.getByLabel("Why this candidate?").fill("I know how our clinic works");
        Locator start = dialog.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Start").setExact(true));
        start.click();
        assertThat(physician.page().locator("body")).containsText("WAVE-OF-NOBODY");
        physician.picture("tasklist-start-refused");
        dialog.getByLabel("For which wave?").fill(staff.wave());
        start.click();
        assertThat(physician.page().locator(".modal-content")).isHidden();

        TasklistPage.fromHome(visitors.signedIn(staff.p(2), Ward.PASSWORD), "Endorse candidate");
    }

    /** Nobody has claimed the task, so a pane lies over its form. */
    private static void factsCanBeFollowed(Visitor reader) {
        assertThat(reader.page().locator(".task-details .disabled-form")).hasCount(1);
        reader.page()
                .locator(".task-details .fjs-form-field-text a")
                .first()
                .click(new Locator.ClickOptions().setTrial(true));
    }

    private static Locator lists(Visitor visitor) {
        return visitor.page()
                .locator("[cam-tasklist-filters], .column-left, .filters")
                .first();
    }
}
