package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Models drawn in the browser under our content policy, with what happened in them. */
@StsTest
@BrowserTest
class DiagramJourneyTest {

    @Autowired
    Ward ward;

    @Autowired
    HistoryService history;

    private final List<String> console = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void theProcessPageDrawsWaitingAndBranches(Visitors visitors) {
        Staff staff = ward.open();
        ward.seated(staff, 1, 2, 3);
        Visitor auditor = auditor(visitors, staff);
        auditor.open("/audit/processes/trainer-recruitment/1");
        auditor.press("Count again");
        auditor.page()
                .waitForCondition(
                        () -> auditor.page().locator("text=Being counted").count() == 0);
        drawn(auditor);

        assertThat(auditor.page().locator("svg [class*=diagram-heat-]").count()).isPositive();
        assertThat(auditor.page().locator("svg .diagram-badge.of-flow").allTextContents())
                .anyMatch(text -> text.endsWith("%"));
        assertThat(auditor.page().locator(".bjs-powered-by").isVisible()).isTrue();
        hoverAndFocusLightUpEachOther(auditor.page(), "userTask_releaseTime");
        look(auditor, "process-figures");
        auditor.page().locator(".bjs-powered-by").click();
        auditor.reads("powered by bpmn.io");
        assertThat(console).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void aCaseShowsTheWayItTook(Visitors visitors) {
        Staff staff = ward.open();
        String candidacy = ward.seated(staff, 1, 2, 3);
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(candidacy)
                .processDefinitionKey("trainer-recruitment")
                .singleResult()
                .getId();
        Visitor auditor = auditor(visitors, staff);
        auditor.open("/pictures-alone/case/" + instance);
        drawn(auditor);

        Page page = auditor.page();
        assertThat(page.locator("svg .djs-connection.diagram-taken").count()).isGreaterThan(4);
        assertThat(page.locator("svg [data-element-id=flow_seatFree_releaseTime]")
                        .getAttribute("class"))
                .contains("diagram-taken");
        assertThat(page.locator("svg [data-element-id=flow_seatFree_waitInReserve]")
                        .getAttribute("class"))
                .doesNotContain("diagram-taken");
        assertThat(page.locator("svg .diagram-current").getAttribute("data-element-id"))
                .isEqualTo("callActivity_concludeAgreement");
        assertThat(page.locator("svg [data-element-id=userTask_appointTrainer]").getAttribute("class"))
                .contains("diagram-skipped");
        hoverAndFocusLightUpEachOther(page, "userTask_releaseTime");
        page.locator("tr[data-node=userTask_releaseTime]").focus();
        assertThat(page.locator(".diagram-tip").innerText()).contains("Chief Family" + staff.n());
        look(auditor, "case-picture");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(720, 900);
        assertThat(page.evaluate(
                        "() => document.querySelector('.diagram-canvas').getBoundingClientRect().width <= 720"))
                .isEqualTo(true);
        auditor.picture("page-case-picture-print");
        assertThat(console).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void theListOfProcessesCanBeReadByEverybodyItIsFor(Visitors visitors) {
        Visitor auditor = auditor(visitors, ward.open());
        auditor.open("/audit/processes");
        look(auditor, "processes");
        assertThat(console).isEmpty();
        assertThat(faults).isEmpty();
    }

    private Visitor auditor(Visitors visitors, Staff staff) {
        ward.user("auditor" + staff.n(), "Auditor", Role.AUDITOR);
        Visitor auditor = visitors.signedIn("auditor" + staff.n(), Ward.PASSWORD);
        auditor.page().onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                console.add(text(message));
            }
        });
        return auditor;
    }

    private static String text(ConsoleMessage message) {
        return message.type() + ": " + message.text();
    }

    private static void drawn(Visitor visitor) {
        visitor.page().locator(".diagram-drawn").first().waitFor();
    }

    private static void hoverAndFocusLightUpEachOther(Page page, String node) {
        Locator shape = page.locator("svg [data-element-id=" + node + "]");
        Locator row = page.locator("tr[data-node=" + node + "]").first();
        // The page may draw the picture anew when its figures arrive, and then knows nothing of the pointer.
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            page.mouse().move(0, 0);
            shape.hover();
            assertThat(row.getAttribute("class")).isNotNull().contains("diagram-row-shown");
        });
        assertThat(page.locator(".diagram-tip").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator(".diagram-tip").isVisible()).isFalse();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            row.blur();
            row.focus();
            assertThat(shape.getAttribute("class")).contains("diagram-shown");
        });
        page.keyboard().press("Escape");
    }

    private void look(Visitor visitor, String name) {
        for (int width : new int[] {1280, 390}) {
            visitor.page().setViewportSize(width, 900);
            visitor.picture("page-" + name + "-" + width);
            faults.addAll(Accessibility.faults(visitor.page()));
        }
        visitor.page().setViewportSize(1280, 900);
    }
}
