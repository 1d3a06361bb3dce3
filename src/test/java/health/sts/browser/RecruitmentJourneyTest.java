package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
@BrowserTest
class RecruitmentJourneyTest {

    private static final List<String> CRITERIA = List.of(
            "Respect among colleagues",
            "Knowledge of the specialty",
            "Speaking in front of a group",
            "Ease with technology",
            "Enthusiasm for the programme");

    private static final String TYPED_LAST = "Only until the new clinic opens";

    @Autowired
    Ward ward;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPhysicianVolunteersAndIsAppointed(Visitors visitors) {
        Staff staff = ward.open();
        Visitor candidate = visitors.signedIn(staff.p(1), Ward.PASSWORD);
        String page = nominateHerself(candidate, staff);
        for (int endorser : new int[] {2, 3}) {
            endorse(visitors.signedIn(staff.p(endorser), Ward.PASSWORD));
        }
        releaseTime(visitors.signedIn(staff.user("chief"), Ward.PASSWORD));
        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = ? and content like ?")
                        .param(page.substring(page.lastIndexOf('/') + 1))
                        .param("%" + TYPED_LAST + "%")
                        .query(Integer.class)
                        .single())
                .as("a comment that is typed last and sent at once is kept")
                .isPositive();
        sign(candidate, page, "Given1 Family" + staff.n());
        sign(visitors.signedIn(staff.user("compliance"), Ward.PASSWORD), page, "Compliance Family" + staff.n());
        appoint(visitors.signedIn(staff.user("cmio"), Ward.PASSWORD));
        tellTheCouncil(page.substring(page.lastIndexOf('/') + 1));

        candidate.open(page).reads("Peer trainer appointed");
        assertThat(candidate.page().locator(".timeline > li > strong").allInnerTexts())
                .containsSubsequence(
                        "Appoint trainer",
                        "Countersign agreement",
                        "Sign agreement",
                        "Release protected time",
                        "Endorse candidate",
                        "Endorse candidate",
                        "Physician nominated");
        candidate.picture("journey-appointed");
    }

    private String nominateHerself(Visitor candidate, Staff staff) {
        candidate.open("/nominations/new").reads("You nominate");
        for (int colleague : new int[] {2, 3}) {
            candidate
                    .page()
                    .getByLabel("Given" + colleague + " Family" + staff.n())
                    .check();
        }
        candidate.write("Why will this person teach well?", "I know how our clinic works");
        candidate.press("Send the nomination");
        candidate.reads("The nomination is sent");
        return candidate.page().url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private static void endorse(Visitor colleague) {
        TasklistPage task = TasklistPage.fromHome(colleague, "Endorse");
        colleague.picture("journey-endorse");
        task.choose("Yes, I endorse");
        CRITERIA.forEach(criterion -> task.fill(criterion, "4"));
        task.completed();
    }

    private static void releaseTime(Visitor chief) {
        TasklistPage task = TasklistPage.fromHome(chief, "Release");
        task.choose("Yes, I release the time below")
                .fill("Hours a week", "3.5")
                .fill("For how many weeks?", "20")
                .fill("Who covers the clinic meanwhile?", "Locum on Thursdays")
                .complete();
        task.told("“Hours a week” is 3.5");
        chief.picture("journey-too-few-hours");
        task.fill("Hours a week", "4").fill("Comment", TYPED_LAST).completed();
    }

    private static void sign(Visitor signer, String page, String name) {
        signer.open(page);
        signer.press("Sign the agreement");
        signer.write("Your name", name);
        signer.write("Your password", Ward.PASSWORD);
        signer.press("Sign the agreement");
        signer.reads("Your signature is recorded.");
    }

    private static void appoint(Visitor cmio) {
        TasklistPage.fromHome(cmio, "Appoint").claim().choose("Yes, I appoint").completed();
    }

    private void tellTheCouncil(String candidacy) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(candidacy, "trainer-recruitment")
                .singleResult()
                .getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult()
                .getId());
    }
}
