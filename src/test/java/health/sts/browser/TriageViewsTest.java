package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.Cohort;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Triage, the people behind it, help and what is offered to a physician, on a desk and on a phone. */
@StsTest
@BrowserTest
class TriageViewsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Cohort cohort;

    final Look look = new Look();

    Live live;
    String help;

    @BeforeEach
    void classified() {
        live = waves.open(61, 3, 12);
        cohort.personalised(live, 1, false, 4, 5, 6);
        cohort.stuck(live, 1, 4);
        cohort.personalised(live, 2, false, 4, 5, 6, 7);
        cohort.stuck(live, 2, 3, 4, 5, 6);
        cohort.help(live, ReviewPoint.DAY_30);
        help = cohort.interventions(live).stream()
                .filter(id -> cohort.members(id) == 1 && live.trainer(1).equals(cohort.helper(id)))
                .findFirst()
                .orElse(cohort.interventions(live).get(0));
    }

    @Test
    void triageIsReadOnADeskAndOnAPhone(Visitors visitors) {
        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        look.at(cmio, "triage", "/triage?wave=" + live.wave());
        cmio.page().locator(".matrix a.tag-late").first().click();
        look.at(cmio, "triage-people", null);
        look.at(cmio, "interventions", "/interventions?wave=" + live.wave());
        look.at(cmio, "interventions-none", "/interventions?state=NO_TRAINER&wave=" + live.wave());
        cohort.help(live, ReviewPoint.DAY_60);
        look.at(cmio, "intervention", "/interventions/" + help);
        look.reach(cmio, "/triage?wave=" + live.wave(), ".matrix a.tag");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void trainersAndPhysiciansReadTheirOwn(Visitors visitors) {
        Visitor trainer = visitors.signedIn(live.trainer(1), Ward.PASSWORD);
        look.at(trainer, "interventions-mine", "/interventions?mine=true");
        String helper = cohort.helper(help);
        if (live.trainer(1).equals(helper)) {
            cohort.complete(
                    help,
                    "userTask_helpColleague",
                    helper,
                    Map.of("helpDecision", "HELPED", "helpHours", 2, "workedOn", "Order sets"));
            look.at(trainer, "intervention-given", "/interventions/" + help);
        }
        Visitor physician = visitors.signedIn(live.user(1, 3), Ward.PASSWORD);
        look.at(physician, "triage-mine", "/triage/mine");
        Visitor other = visitors.signedIn(live.user(1, 2), Ward.PASSWORD);
        look.at(other, "triage-mine-none", "/triage/mine");
        assertThat(look.faults()).isEmpty();
    }
}
