package health.sts.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.pulse.PulseAnswers;
import health.sts.review.pulse.Questionnaire.Item;
import health.sts.review.wave.ReviewCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pulse of a review: opened by it, answered on phones, closed by its timer, and read with what too few said hidden. */
@StsTest
@BrowserTest
class PulseJourneyTest {

    private static final List<String> SPECIALTIES = List.of("Urology", "Internal Medicine", "Ophthalmology");

    @Autowired
    LiveWave waves;

    @Autowired
    ReviewCase cases;

    @Autowired
    PulseAnswers answers;

    Live live;
    String review;
    String pulse;

    @BeforeEach
    void reviewBegins() {
        live = waves.open(31, 3, 8);
        review = cases.begin(live);
        cases.load(live, ReviewPoint.DAY_30);
        cases.reach(review, ReviewPoint.DAY_30);
        cases.fire(review, "serviceTask_checkAdoptionData");
        cases.fire(review, "serviceTask_openPulse");
        pulse = answers.waiting(live.user(1, 1)).get(0).pulseId();
    }

    @Test
    void fiveAnswerOnPhonesAndWhatTooFewSaidIsHiddenFromThoseWhoRead(Visitors visitors) {
        for (int physician = 1; physician <= 5; physician++) {
            if (physician > 3) {
                waves.signIn(live, 1, physician);
            }
            answer(visitors.onPhone(live.user(1, physician), Ward.PASSWORD, physician != 2), physician);
        }
        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        cmio.open("/reviews/" + live.wave()).reads("5 of 24 answered so far");
        cmio.open("/pulses/" + pulse).reads("Nothing but the response is shown before the pulse has closed");
        cmio.picture("journey-pulse-open");
        assertThat(cmio.page().locator("#scores")).hasCount(0);

        others(1, 6, 8);
        others(2, 1, 5);
        others(3, 1, 1);
        cases.fire(review, "catchEvent_pulseOver");
        cases.fire(review, "serviceTask_countAnswers");
        cmio.open("/reviews/" + live.wave()).reads("14 of 24 answered");
        cmio.follow("its results");
        cmio.sees("Pulse: ");
        cmio.picture("journey-pulse-results");
        assertThat(cells(cmio, "All").nth(1)).containsText("(n = 14)");
        assertThat(cells(cmio, SPECIALTIES.get(0)).nth(1)).containsText("(n = 8)");
        for (String few : SPECIALTIES.subList(1, 3)) {
            for (Locator cell : cells(cmio, few).all()) {
                assertThat(cell).hasText("Hidden");
            }
        }
        assertThat(cmio.page().locator("select[name=specialty] option")).hasCount(2);
        cmio.reads("More time for orders, please");

        Visitor late = visitors.onPhone(live.user(2, 2), Ward.PASSWORD, true);
        late.open("/pulses/" + pulse + "/answer").reads("This pulse closed on");
    }

    private void answer(Visitor physician, int number) {
        physician.open("/").follow("Pulse: 30 days");
        physician.sees("How is the EHR for you?");
        for (Item item : answers.questionnaire(1).items()) {
            physician
                    .page()
                    .locator("label:has(input[name='%s'][value='%d'])"
                            .formatted(item.code(), 1 + (number + item.number()) % 5))
                    .click();
        }
        physician.page().locator("#comment").fill(number == 1 ? "More time for orders, please" : "");
        if (number < 3) {
            physician.picture("journey-pulse-phone-" + number);
        }
        physician.press("Send my answer");
        physician.reads("Thank you. Your answer is kept without your name.");
        physician.open("/pulses/" + pulse + "/answer");
        assertThat(physician.button("Send my answer")).hasCount(0);
        physician.open("/");
        assertThat(physician.link("Pulse: 30 days")).hasCount(0);
    }

    private void others(int specialty, int from, int to) {
        for (int physician = from; physician <= to; physician++) {
            Map<String, Integer> marks = new LinkedHashMap<>();
            answers.questionnaire(1).items().forEach(item -> marks.put(item.code(), 4));
            waves.as(live.user(specialty, physician), () -> answers.answer(pulse, marks, null));
        }
    }

    private static Locator cells(Visitor reader, String group) {
        return reader.page()
                .locator(
                        "table:has(caption:text('Each with the number')) tr:has(th:text-is('%s')) td".formatted(group));
    }
}
