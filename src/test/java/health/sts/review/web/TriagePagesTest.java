package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.Cohort;
import health.sts.shared.Role;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** The pages of triage and help: who sees whom, what they cost with many people, and what they say to nonsense. */
@StsTest
class TriagePagesTest {

    private static final int BUDGET = 12;

    @Autowired
    MockMvc browser;

    @Autowired
    LiveWave waves;

    @Autowired
    Cohort cohort;

    Live live;
    String first;

    @BeforeEach
    void sixtyNeedHelp() {
        live = waves.open(61, 2, 80);
        for (int number = 4; number <= 60; number++) {
            cohort.personalised(live, 1, false, number);
        }
        cohort.stuck(live, 1, 3);
        cohort.help(live, ReviewPoint.DAY_30);
        first = cohort.interventions(live).stream()
                .filter(id -> cohort.members(id) == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBoardCountsAndLeadsToPeopleWithTheirSignalsInWords() throws Exception {
        String board = page("/triage?wave=" + live.wave(), live.cmio(), Role.CMIO);
        assertThat(board).contains("Intensive", "I 1", "C 57", "O 22", "1.3 % (1 of 80)", "adoption-signals 1.0.0");
        String run = found(board, "run=(TRG-\\w+)");
        String people = page("/triage/people?run=" + run + "&result=INTENSIVE", live.cmio(), Role.CMIO);
        assertThat(people)
                .contains(
                        "opened 4 training-gap tickets in 30 days (fewer than 4 asked)",
                        "has 1 of 4 personalisation items done (2 asked)",
                        "Encounters closed within 3 days");
        String coached = page("/triage/people?run=" + run + "&result=COACH", live.auditor(), Role.AUDITOR);
        String next = found(coached, "rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&");
        assertThat(page(next, live.auditor(), Role.AUDITOR)).doesNotContain("rel=\"next\"");
        assertThat(page("/triage/people.csv?run=" + run, live.cmio(), Role.CMIO)
                        .lines()
                        .count())
                .isEqualTo(161);
        assertThat(page("/triage/board.csv?wave=" + live.wave(), live.cmio(), Role.CMIO))
                .contains("22,57,1");
    }

    @Test
    void aChiefSeesTheOwnDepartmentAndAPhysicianThemselves() throws Exception {
        assertThat(page("/triage?wave=" + live.wave(), live.chief(2), Role.DEPT_CHIEF))
                .contains("O 79")
                .doesNotContain("C 57");
        assertThat(page("/interventions?wave=" + live.wave(), live.chief(2), Role.DEPT_CHIEF))
                .doesNotContain(first);
        assertThat(status("/interventions/" + first, live.chief(2), Role.DEPT_CHIEF))
                .isEqualTo(403);
        assertThat(status("/interventions/" + first, live.trainer(2), Role.PEER_TRAINER))
                .isEqualTo(403);
        assertThat(status("/triage", live.user(1, 2), Role.PHYSICIAN)).isEqualTo(403);
        assertThat(page("/triage/mine", live.user(1, 3), Role.PHYSICIAN))
                .contains("1:1 mini-sprint", "opened 4 training-gap tickets", "30 days after go-live: Intensive");
        assertThat(page("/triage/mine", live.user(1, 2), Role.PHYSICIAN)).contains("No help is offered to you");
    }

    @Test
    void helpIsListedAndShownWithFiguresBeforeAndAfter() throws Exception {
        String list = page("/interventions?wave=" + live.wave() + "&kind=CLASS", live.cmio(), Role.CMIO);
        assertThat(list).contains("8 physicians").doesNotContain(first);
        assertThat(page("/interventions?state=HELPED&wave=" + live.wave(), live.cmio(), Role.CMIO))
                .contains("No intervention fits");
        assertThat(page("/interventions/export.csv?wave=" + live.wave(), live.cmio(), Role.CMIO))
                .contains(first, "MINI_SPRINT");
        String before = page("/interventions/" + first, live.chief(1), Role.DEPT_CHIEF);
        assertThat(before).contains("has 1 of 4 personalisation items done", "not yet", "1 of 4");

        cohort.personalised(live, 1, true, 3);
        cohort.help(live, ReviewPoint.DAY_60);
        String after = page("/interventions/" + first, live.chief(1), Role.DEPT_CHIEF);
        assertThat(after).contains("1 of 4", "4 of 4", "On track").doesNotContain("not yet");
        for (String id : cohort.interventions(live)) {
            if (cohort.members(id) == 8) {
                page("/interventions/" + id, live.cmio(), Role.CMIO);
                return;
            }
        }
    }

    @Test
    void aTrainerFindsTheOwnHelp() throws Exception {
        String helper = cohort.helper(first);
        assertThat(page("/interventions?mine=true", helper, Role.PEER_TRAINER)).contains("My interventions", first);
        assertThat(page("/interventions/" + first, helper, Role.PEER_TRAINER)).contains("Help colleague");
    }

    @Test
    void nonsenseGetsAPlainAnswer() throws Exception {
        page("/triage?point=SOON&wave=" + live.wave(), live.cmio(), Role.CMIO);
        page("/triage/people?run=none&result=x&after=y&site=" + "z".repeat(3_000), live.cmio(), Role.CMIO);
        page("/interventions?state=x&kind=y&after=none&wave=" + "z".repeat(3_000), live.cmio(), Role.CMIO);
        assertThat(status("/triage?wave=none", live.cmio(), Role.CMIO)).isEqualTo(404);
        assertThat(status("/interventions/none", live.cmio(), Role.CMIO)).isEqualTo(404);
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private String page(String address, String user, Role... roles) throws Exception {
        MvcResult[] result = new MvcResult[1];
        Tally tally = Tally.of(() -> result[0] = call(address, user, roles));
        assertThat(result[0].getResponse().getStatus()).isEqualTo(200);
        assertThat(tally.executes()).as(address + tally.sql()).isLessThanOrEqualTo(BUDGET);
        return result[0].getResponse().getContentAsString();
    }

    private int status(String address, String user, Role... roles) throws Exception {
        return call(address, user, roles).getResponse().getStatus();
    }

    private MvcResult call(String address, String user, Role... roles) throws Exception {
        return browser.perform(get(URI.create(address))
                        .with(user(user)
                                .roles(Arrays.stream(roles).map(Role::group).toArray(String[]::new))))
                .andReturn();
    }
}
