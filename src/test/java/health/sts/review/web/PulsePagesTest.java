package health.sts.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.pulse.PulseAnswers;
import health.sts.review.pulse.Pulses;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@StsTest
class PulsePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    LiveWave waves;

    @Autowired
    Pulses pulses;

    @Autowired
    PulseAnswers answers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Live live;
    private String pulse;
    private String page;

    @BeforeEach
    void aPulse() {
        live = waves.open(31, 2, 7);
        pulse = pulses.open(live.wave(), ReviewPoint.DAY_30);
        page = "/pulses/" + pulse + "/answer";
    }

    @Test
    void theQuestionsAreCountedAndStayWithinTheBudget() throws Exception {
        within(
                page,
                physician(1),
                "Question 4 of 23",
                "name=\"SUS10\"",
                "name=\"NX11\"",
                "name=\"LEADERSHIP\"",
                "name=\"BURNOUT\"",
                "name=\"comment\"");
        within("/pulses/" + pulse + "/sureness", physician(1), "With your name, and only if you wish");
    }

    @Test
    void whatIsLeftOutIsNamedAndWhatWasTypedStays() throws Exception {
        browser.perform(answer(1, "SUS1", "5", "comment", "Good <pace>"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#SUS2\"")))
                .andExpect(content().string(containsString("Question 2: The EHR is more complicated")))
                .andExpect(content().string(not(containsString("href=\"#SUS1\""))))
                .andExpect(content().string(containsString("Good &lt;pace&gt;")))
                .andExpect(content().string(containsString("name=\"incomplete\"")))
                .andExpect(content().string(containsString("value=\"5\" checked=\"checked\"")));
        browser.perform(answer(1, "SUS1", "5", "incomplete", "yes")).andExpect(redirectedUrl(page));
        assertThat(pulses.response(pulse).answers()).isEqualTo(1);
    }

    @Test
    void nothingAndNonsenseAreRefused() throws Exception {
        browser.perform(answer(1, "incomplete", "yes"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Answer at least one question.")));
        browser.perform(answer(1, "SUS1", "5", "SUS2", "<9>", "incomplete", "yes"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Question 2: choose one of the answers given.")));
        browser.perform(answer(
                        1,
                        Stream.concat(whole(), Stream.of("comment", "x".repeat(1001)))
                                .toArray(String[]::new)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("has 1,001 characters")));
        assertThat(pulses.response(pulse).answers()).isZero();
    }

    @Test
    void anAnswerIsGivenOnce() throws Exception {
        browser.perform(answer(1, whole().toArray(String[]::new))).andExpect(redirectedUrl(page));
        browser.perform(get(page).with(physician(1)))
                .andExpect(content().string(containsString("Thank you")))
                .andExpect(content().string(not(containsString("name=\"SUS1\""))));
        browser.perform(answer(1, whole().toArray(String[]::new)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("You have answered this pulse before")));
    }

    @Test
    void aLateAnswerIsRefusedKindly() throws Exception {
        jdbc.sql("update pulse set closes_at = ? where id = ?")
                .params(SqlTime.of(clock.instant().minusSeconds(1)), pulse)
                .update();
        browser.perform(answer(1, whole().toArray(String[]::new)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Your answer was not kept")));
        browser.perform(sure(1, "3"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("tell a peer trainer of your specialty")));
    }

    @Test
    void whoIsNotInvitedIsToldWhoIs() throws Exception {
        browser.perform(get(page).with(user(live.chief(1)).roles("dept-chief")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Whoever works in the EHR on the day it opens is asked")));
        browser.perform(get("/pulses/PLS-NONE/answer").with(physician(1))).andExpect(status().isNotFound());
    }

    @Test
    void howSureSomebodyFeelsIsSaidApart() throws Exception {
        browser.perform(sure(1, ""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose from 1, not at all, to 5, fully.")));
        browser.perform(sure(1, "2")).andExpect(redirectedUrl("/pulses/" + pulse + "/sureness?kept"));
        browser.perform(get("/pulses/" + pulse + "/sureness?kept").with(physician(1)))
                .andExpect(content().string(containsString("Kept: 2 of 5.")));
        assertThat(pulses.selfRatings(live.wave(), ReviewPoint.DAY_30)).containsEntry(live.physician(1, 1), 2);
        assertThat(pulses.response(pulse).answers()).isZero();
    }

    @Test
    void aWaitingPulseIsOnThePhysiciansHomeAndNotOnOthers() throws Exception {
        within("/", physician(1), page);
        String physicianToo = live.user(1, 2);
        within("/", user(physicianToo).roles("dept-chief", "physician"), page);
        browser.perform(get("/").with(user(live.user(1, 1)).roles("cmio")))
                .andExpect(content().string(not(containsString("Pulse: 30 days"))));
        browser.perform(answer(1, whole().toArray(String[]::new)));
        browser.perform(get("/").with(physician(1))).andExpect(content().string(not(containsString("Pulse: 30 days"))));
    }

    @Test
    void nothingButTheResponseIsShownBeforeTheEnd() throws Exception {
        answered(1, 6, 4, "Faster, please");
        within("/pulses/" + pulse, reader(), "42.9 % (6 of 14)", "Nothing but the response is shown");
        browser.perform(get("/pulses/" + pulse).with(reader()))
                .andExpect(content().string(not(containsString("Faster, please"))))
                .andExpect(content().string(not(containsString("id=\"scores\""))));
        String csv = csv();
        assertThat(csv).contains("Answered,6").doesNotContain("Faster").doesNotContain("Usability");
    }

    @Test
    void fewAnswersShowNothing() throws Exception {
        answered(1, 4, 4, "Faster, please");
        pulses.close(pulse);
        browser.perform(get("/pulses/" + pulse).with(reader()))
                .andExpect(content().string(containsString("Fewer than 5 people answered")))
                .andExpect(content().string(not(containsString("Faster, please"))));
        assertThat(csv()).doesNotContain("Faster").doesNotContain("Usability");
    }

    @Test
    void aClosedPulseShowsScoresAndSpreadsAndHidesFew() throws Exception {
        answered(1, 6, 4, "=Faster, please");
        answered(2, 2, 1, null);
        pulses.close(pulse);
        within("/pulses/" + pulse, reader(), "id=\"scores\"", ">Hidden<", "(n = 8)", "=Faster, please");
        assertThat(csv())
                .contains("'=Faster, please")
                .contains("response," + live.specialty(1) + ",Answered,hidden")
                .contains("response," + live.specialty(2) + ",Answered,hidden")
                .contains("score,,Usability (SUS),8,50.0")
                // six who agree to eleven statements and two who strongly disagree: (66 - 22) of 88
                .contains("score,,Net experience,8,50.0")
                .contains("score,,Leadership delivers,8,75.0")
                .contains("score,,Burned out,8,75.0");
    }

    @Test
    void aSpecialtyWithEnoughAnswersIsShownByItself() throws Exception {
        answered(1, 6, 4, null);
        answered(2, 7, 2, null);
        pulses.close(pulse);
        within("/pulses/" + pulse + "?specialty=" + live.specialty(2), reader(), "(7 of 7)");
        assertThat(csv())
                .contains("score," + live.specialty(1) + ",Net experience,6,100.0")
                .contains("score," + live.specialty(2) + ",Net experience,7,-100.0")
                .contains("response," + live.specialty(2) + ",Answered,7");
        browser.perform(get("/pulses/" + pulse + "?specialty=nothing").with(reader()))
                .andExpect(status().isOk());
    }

    @Test
    void theListIsFilteredAndPaged() throws Exception {
        within("/pulses?wave=" + live.wave(), reader(), "/pulses/" + pulse, "0.0 % (0 of 14)");
        within("/pulses?wave=" + live.wave() + "&point=DAY_60", reader(), "No pulse fits");
        within("/pulses?wave=" + live.wave() + "&after=" + pulse, reader(), "No pulse fits");
        within("/pulses?wave=x&point=never&after=nothing", reader(), "No pulse fits");
        browser.perform(get("/pulses").with(physician(1))).andExpect(status().isForbidden());
        browser.perform(get("/pulses/PLS-NONE").with(reader())).andExpect(status().isNotFound());
    }

    private void answered(int specialty, int people, int mark, String comment) {
        Map<String, Integer> marks =
                answers.questionnaire(1).items().stream().collect(Collectors.toMap(item -> item.code(), item -> mark));
        IntStream.rangeClosed(1, people)
                .forEach(p -> waves.as(live.user(specialty, p), () -> answers.answer(pulse, marks, comment)));
    }

    private String csv() throws Exception {
        return browser.perform(get("/pulses/" + pulse + "/results.csv").with(reader()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void within(String path, UserRequestPostProcessor who, String... words) throws Exception {
        Tally shown = Tally.of(() -> {
            var result = browser.perform(get(path).with(who)).andExpect(status().isOk());
            for (String word : words) {
                result.andExpect(content().string(containsString(word)));
            }
            return result;
        });
        assertThat(shown.executes()).as(String.join("\n", shown.sql())).isLessThanOrEqualTo(12);
    }

    private static Stream<String> whole() {
        return Stream.of(
                        IntStream.rangeClosed(1, 10).mapToObj(i -> "SUS" + i),
                        IntStream.rangeClosed(1, 11).mapToObj(i -> "NX" + i),
                        Stream.of("LEADERSHIP", "BURNOUT"))
                .flatMap(codes -> codes)
                .flatMap(code -> Stream.of(code, "3"));
    }

    private MockHttpServletRequestBuilder answer(int person, String... typed) {
        MockHttpServletRequestBuilder request =
                post(page).with(physician(person)).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request;
    }

    private MockHttpServletRequestBuilder sure(int person, String sureness) {
        return post("/pulses/" + pulse + "/sureness")
                .param("sureness", sureness)
                .with(physician(person))
                .with(csrf());
    }

    private UserRequestPostProcessor physician(int number) {
        return user(live.user(1, number)).roles("physician");
    }

    private UserRequestPostProcessor reader() {
        return user(live.cmio()).roles("cmio");
    }
}
