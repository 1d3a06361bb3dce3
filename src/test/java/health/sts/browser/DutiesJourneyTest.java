package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import health.sts.StsTest;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gets round the separation of duties, neither in Tasklist nor by REST. */
@StsTest
@BrowserTest
class DutiesJourneyTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    private static final String HELD = "Somebody else holds";

    @Autowired
    Ward ward;

    @Autowired
    Clock clock;

    @Autowired
    TaskDesk tasks;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void theChiefWhoNominatedDoesNotReleaseTheTime(Visitors visitors) {
        String chief = staff.user("chief");
        String candidacy = ward.nominate(staff, chief, 1, 2, 3);
        ward.complete(candidacy, "userTask_giveConsent", staff.p(1), Map.of("consentDecision", "AGREE"));
        ward.endorseTwice(staff, candidacy, 5, 2, 3);
        String task = ward.open(candidacy, "userTask_releaseTime")
                .findFirst()
                .orElseThrow()
                .id();

        Visitor visitor = visitors.signedIn(chief, Ward.PASSWORD);
        assertThat(visitor.link("Release protected time").count()).isZero();
        visitor.open("/camunda/app/tasklist/default/#/?task=" + task);
        assertThat(post(visitor, TASK + task + "/claim", "{\"userId\":\"" + chief + "\"}")
                        .status())
                .isEqualTo(403);
        refused(post(visitor, TASK + task + "/complete", "{}"), "You do not have the right to do this.");

        standsInForTheCmio(visitors, chief);
        TasklistPage page = TasklistPage.fromHome(visitor, "Release protected time");
        page.claimButton().click();
        page.told("nominated");
        visitor.picture("duties-deputy-refused");
        assertThat(ward.open(candidacy, "userTask_releaseTime")).hasSize(1);
    }

    @Test
    void aSecondCmioCannotCompleteWhatAnotherHolds(Visitors visitors) {
        String other = "cmioB" + staff.n();
        ward.user(other, "Other", Role.CMIO, Role.API);
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, candidacy, 1);
        String task = ward.open(candidacy, "userTask_appointTrainer")
                .findFirst()
                .orElseThrow()
                .id();
        TasklistPage.fromHome(visitors.signedIn(staff.user("cmio"), Ward.PASSWORD), "Appoint")
                .claim();

        Visitor second = visitors.signedIn(other, Ward.PASSWORD);
        second.open("/camunda/app/tasklist/");
        String form = "{\"variables\":{\"appointmentDecision\":{\"value\":\"APPOINT\"}}}";
        refused(post(second, TASK + task + "/complete", form), HELD);
        refused(post(second, TASK + task + "/submit-form", form), HELD);
        refused(
                second.page()
                        .request()
                        .post(
                                "/engine-rest/task/" + task + "/complete",
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setHeader("Authorization", basic(other))
                                        .setData(form)),
                HELD);
        assertThat(tasks.ofCase(candidacy)).anyMatch(open -> open.step().equals("userTask_appointTrainer"));
    }

    private void standsInForTheCmio(Visitors visitors, String deputy) {
        Visitor cmio = visitors.signedIn(staff.user("cmio"), Ward.PASSWORD);
        String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"))
                .toString();
        cmio.open("/deputies");
        cmio.write("User name of your deputy", deputy);
        cmio.write("First day", today);
        cmio.write("Last day", today);
        cmio.press("Name this deputy");
        cmio.reads("in force");
    }

    private static void refused(APIResponse answer, String sentence) {
        assertThat(answer.status()).as(answer.text()).isIn(403, 409);
        assertThat(answer.text()).contains(sentence).doesNotContain("ENGINE");
    }

    /** As Tasklist sends it: with the session and the token of its cookie. */
    private static APIResponse post(Visitor visitor, String path, String body) {
        String token = visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        return visitor.page()
                .request()
                .post(
                        path,
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-XSRF-TOKEN", token)
                                .setData(body));
    }

    private static String basic(String userId) {
        return "Basic "
                + Base64.getEncoder().encodeToString((userId + ":" + Ward.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
