package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SignedClasses;
import health.sts.recruitment.Ward;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What learners see beside their training, on a desk and on a phone: the survey of a class and their calendar. */
@StsTest
@BrowserTest
class LearnerViewsTest {

    @Autowired
    Campus campus;

    @Autowired
    SignedClasses classes;

    private final Look look = new Look();

    @Test
    void aLearnerAnswersTheSurveyAndMakesACalendarLink(Visitors visitors) {
        Campus.Term term = campus.open();
        String session = classes.signed(term, SessionKind.CLASS);
        Visitor learner = visitors.signedIn(term.p(1), Ward.PASSWORD);
        look.at(learner, "survey", "/surveys/" + session);
        look.reach(learner, "/surveys/" + session, "#item1");
        learner.press("Send my answer");
        look.at(learner, "survey-refused", null);
        for (int item = 1; item <= 5; item++) {
            learner.page().locator("input[name=item" + item + "][value='4']").check();
        }
        learner.press("Send my answer");
        look.at(learner, "survey-answered", null);
        look.at(learner, "calendar-none", "/calendar");
        learner.press("Make my link");
        look.at(learner, "calendar-link", null);
        look.at(learner, "calendar", "/calendar");
        assertThat(look.faults()).isEmpty();
    }
}
