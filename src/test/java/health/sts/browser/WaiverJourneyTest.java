package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.engine.EngineTime;
import health.sts.engine.Identities;
import health.sts.recruitment.Ward;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Access without proof: a chief asks, two people agree, everybody concerned reads it, and a timer ends it. */
@StsTest
@BrowserTest
class WaiverJourneyTest {

    private static final String WHY = "The only urologist on night duty until the class of Monday";
    private static final String YES = "Yes, for these hours and with this supervisor";

    @Autowired
    Campus campus;

    @Autowired
    Academy academy;

    @Autowired
    Ward ward;

    @Autowired
    Identities identities;

    @Autowired
    EngineTime time;

    @Autowired
    Clock clock;

    Term term;
    String training;

    @BeforeEach
    void nearGoLive() {
        term = campus.open(0, 5);
        training = campus.training(term, 1);
    }

    @Test
    void aWaiverIsGrantedByTwoAndRevokedByTheTimer(Visitors visitors) {
        Visitor chief = visitors.signedIn(term.chief(), Ward.PASSWORD);
        String waiver = ask(chief);
        whoAskedDoesNotAnswer(visitors, waiver);

        Visitor cmio = visitors.signedIn(term.cmio(), Ward.PASSWORD);
        cmio.open("/access/waivers/" + waiver);
        cmio.press("Decide on waiver as CMIO");
        answer(new TasklistPage(cmio).shows("Decide on waiver as CMIO"), "journey-waiver-cmio");
        cmio.open("/access/waivers/" + waiver).reads("No answer yet");

        Visitor chiefOfStaff = visitors.signedIn(term.chiefOfStaff(), Ward.PASSWORD);
        answer(
                TasklistPage.at(
                        chiefOfStaff,
                        ward.open(waiver, "userTask_decideWaiverAsChiefOfStaff")
                                .findFirst()
                                .orElseThrow(),
                        "Decide on waiver as chief of staff"),
                "journey-waiver-chief-of-staff");

        academy.fire(waiver, "serviceTask_grantWaiver");

        Visitor learner = visitors.signedIn(term.p(1), Ward.PASSWORD);
        learner.open("/access/waivers/" + waiver).reads("Access until");
        learner.picture("journey-waiver-granted");
        Visitor auditor = visitors.signedIn(term.auditor(), Ward.PASSWORD);
        Visitor sponsor = visitors.signedIn(term.sponsor(), Ward.PASSWORD);
        listed(auditor, waiver, "Granted");
        listed(sponsor, waiver, "Granted");

        time.at(clock.instant().plus(Duration.ofHours(72)).plusSeconds(60), () -> {
            academy.fire(waiver, "catchEvent_waiverTimeOver");
            return null;
        });
        listed(auditor, waiver, "Revoked by the timer");
        listed(sponsor, waiver, "Revoked by the timer");
        chief.open("/access/waivers/" + waiver).reads("Access revoked by the timer");
        chief.reads("by the system");
        chief.picture("journey-waiver-revoked");
        assertThat(ward.open(waiver, "userTask_decideWaiverAsCmio")).isEmpty();
        learner.open("/mail").reads("Waiver ended");
    }

    private String ask(Visitor chief) {
        chief.open("/access/waivers");
        chief.press("Ask for a waiver");
        chief.page().locator("a[href$='training=" + training + "']").click();
        chief.sees("Waiver for");
        chief.page().locator("#waiverReason").fill(WHY);
        chief.page().locator("#waiverHours").fill("73");
        chief.page().locator("#waiverSupervisor").selectOption(term.lead());
        chief.press("Ask for the waiver");
        chief.reads("Give whole hours from 1 to 72.");
        chief.picture("journey-waiver-refused");
        assertThat(chief.page().locator("#waiverReason").inputValue()).isEqualTo(WHY);
        chief.page().locator("#waiverHours").fill("72");
        chief.press("Ask for the waiver");
        chief.reads("Waits for two answers");
        chief.picture("journey-waiver-asked");
        return chief.page().url().replaceFirst(".*/", "");
    }

    /** Also who holds the role that answers. */
    private void whoAskedDoesNotAnswer(Visitors visitors, String waiver) {
        identities.addRole(term.chief(), Role.CMIO);
        Visitor both = visitors.signedIn(term.chief(), Ward.PASSWORD);
        TasklistPage task = TasklistPage.at(
                both,
                ward.open(waiver, "userTask_decideWaiverAsCmio").findFirst().orElseThrow(),
                "Decide on waiver as CMIO");
        task.claimButton().click();
        task.told("In this case you did “Waiver requested”");
        both.picture("journey-waiver-own");
    }

    private static void answer(TasklistPage task, String picture) {
        task.visitor().reads(WHY);
        task.visitor().picture(picture);
        task.claim().choose(YES).completed();
    }

    private static void listed(Visitor reader, String waiver, String state) {
        reader.open("/access/waivers");
        reader.page().locator("tr:has(a[href$='" + waiver + "'])").waitFor();
        assertThat(reader.page().locator("tr:has(a[href$='" + waiver + "'])").innerText())
                .containsIgnoringCase(state);
        reader.picture("journey-waiver-listed-" + state.charAt(0));
    }
}
