package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.pulse.PulseAnswers;
import health.sts.review.pulse.Pulses;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A pulse as it is answered on a phone and read on a desk. */
@StsTest
@BrowserTest
class PulseViewsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Pulses pulses;

    @Autowired
    PulseAnswers answers;

    final Look look = new Look();

    Live live;
    String pulse;

    @BeforeEach
    void open() {
        live = waves.open(31, 3, 8);
        pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
    }

    @Test
    void aPhysicianAnswersOnAPhone(Visitors visitors) {
        Visitor physician = visitors.signedIn(live.user(1, 2), Ward.PASSWORD);
        look.at(physician, "home-pulse", "/");
        physician.page().setViewportSize(390, 844);
        physician.follow("Pulse: 30 days");
        physician.sees("How is the EHR for you?");
        assertThat(wide(physician)).as("nothing is wider than the phone").isFalse();
        assertThat(smallTargets(physician)).as("what fingers touch is large").isZero();
        look.at(physician, "pulse-answer", null);
        physician.page().setViewportSize(390, 844);

        physician.page().locator("#SUS1").focus();
        physician.page().keyboard().press("ArrowRight");
        physician.page().locator("label:has(#NX3-5)").click();
        physician.page().locator("#comment").fill("More time for orders");
        physician.press("Send my answer");
        physician.reads("Question 2: The EHR is more complicated");
        look.at(physician, "pulse-answer-refused", null);
        assertThat(physician.page().locator("#SUS1-2").isChecked()).isTrue();
        assertThat(physician.page().locator("#NX3-5").isChecked()).isTrue();
        assertThat(physician.page().locator("#comment").inputValue()).isEqualTo("More time for orders");

        physician.page().locator("input[name=incomplete]").check();
        physician.press("Send my answer");
        physician.reads("Thank you");
        look.at(physician, "pulse-answered", null);
        physician.press("Say how sure I feel");
        physician.page().locator("label:has(#sureness-2)").click();
        look.at(physician, "pulse-sureness", null);
        physician.press("Tell it with my name");
        physician.reads("Kept: 2 of 5.");
        look.at(physician, "pulse-sureness-kept", null);
        assertThat(pulses.response(pulse).answers()).isEqualTo(1);
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void itIsReadWhenItHasClosed(Visitors visitors) {
        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        answer(1, 8, 4);
        answer(2, 7, 2);
        answer(3, 3, 5);
        look.at(cmio, "pulses", "/pulses?wave=" + live.wave());
        look.at(cmio, "pulse-open", "/pulses/" + pulse);
        pulses.close(pulse);
        look.at(cmio, "pulse-results", "/pulses/" + pulse);
        cmio.reads("Hidden");
        look.at(cmio, "pulse-results-specialty", "/pulses/" + pulse + "?specialty=" + live.specialty(1));
        look.reach(cmio, "/pulses/" + pulse, "a[href$='results.csv']");
        Visitor late = visitors.signedIn(live.user(1, 1), Ward.PASSWORD);
        look.at(late, "pulse-closed", "/pulses/" + pulse + "/answer");
        assertThat(look.faults()).isEmpty();
    }

    private void answer(int specialty, int people, int agreement) {
        for (int p = 1; p <= people; p++) {
            Map<String, Integer> marks = new LinkedHashMap<>();
            int person = p;
            answers.questionnaire(1)
                    .items()
                    .forEach(item -> marks.put(
                            item.code(), Math.max(1, Math.min(5, agreement + (person + item.number()) % 3 - 1))));
            waves.as(
                    live.user(specialty, p),
                    () -> answers.answer(pulse, marks, person == 1 ? "More time, please" : null));
        }
    }

    private static boolean wide(Visitor visitor) {
        return (boolean) visitor.page().evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private static int smallTargets(Visitor visitor) {
        return (int)
                visitor.page()
                        .evaluate(
                                """
                        [...document.querySelectorAll('main form label:has(input), main form button')]
                            .map(one => one.getBoundingClientRect())
                            .filter(box => box.height < 44 || box.width < 44).length""");
    }
}
