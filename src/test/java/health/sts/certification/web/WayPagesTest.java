package health.sts.certification.web;

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
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.Trainees;
import health.sts.certification.exam.Exams;
import health.sts.engine.OpenTask;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;

@StsTest
class WayPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Academy academy;

    @Autowired
    Exams exams;

    @Autowired
    Trainees trainees;

    Academy.Class opened;

    @BeforeEach
    void open() {
        opened = academy.open();
    }

    @Test
    void whoIsNoTrainerReadsHowItBegins() throws Exception {
        browser.perform(get("/certification/mine").with(trainer(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You are not on the way")));
        browser.perform(get("/certification/mine?way=CRT-NONE").with(trainer(1)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aTrainerSeesTheStepAndWhereToGo() throws Exception {
        String way = academy.start(opened, 1);
        browser.perform(get("/certification/mine").with(trainer(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Attend your courses")))
                .andExpect(content().string(containsString("/camunda/app/tasklist/default/#/?task=")))
                .andExpect(content().string(containsString("/certification/" + way + "/coursework")));
    }

    @Test
    void aCertifiedTrainerSeesEveryAttemptAndTheCertificateWithinTheBudget() throws Exception {
        String way = academy.start(opened, 1);
        academy.learn(opened, way);
        academy.exam(way, opened.evaluator(1), 79);
        academy.complete(
                way,
                "userTask_coachTrainer",
                opened.evaluator(4),
                Map.of("coachingNote", "Went through the orders", "coachingHours", 2));
        academy.exam(way, opened.evaluator(1), 95);
        academy.teachBack(opened, way, 5);
        academy.observe(way, opened.evaluator(3), true);
        academy.certify(opened, way);

        Tally mine = Tally.of(() -> browser.perform(get("/certification/mine").with(trainer(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("79.00 %")))
                .andExpect(content().string(containsString("95.00 %")))
                .andExpect(content().string(containsString("/pdf")))
                .andExpect(content().string(containsString("Signed off"))));
        Tally shown =
                Tally.of(() -> browser.perform(get("/certification/" + way).with(manager()))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("Correct attempt 2")))
                        .andExpect(content().string(containsString("Timeline"))));
        assertThat(mine.executes()).as(String.join("\n", mine.sql())).isLessThanOrEqualTo(12);
        assertThat(shown.executes()).as(String.join("\n", shown.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void othersDoNotReadIt() throws Exception {
        String way = academy.start(opened, 1);
        browser.perform(get("/certification/" + way).with(trainer(2))).andExpect(status().isForbidden());
        browser.perform(get("/certification/" + way + "/withdraw").with(trainer(2)))
                .andExpect(status().isForbidden());
        browser.perform(get("/certification/CRT-NONE").with(manager())).andExpect(status().isNotFound());
    }

    @Test
    void aTrainerEndsTheirCertificationAfterAPageThatAsks() throws Exception {
        String way = academy.start(opened, 1);
        browser.perform(get("/certification/" + way + "/withdraw").with(trainer(1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This cannot be undone.")));
        browser.perform(post("/certification/" + way + "/withdraw")
                        .with(trainer(1))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say in a sentence why")));
        browser.perform(post("/certification/" + way + "/withdraw")
                        .param("reason", "I move away")
                        .with(trainer(1))
                        .with(csrf()))
                .andExpect(redirectedUrl("/certification/mine?withdrawn"));
        assertThat(trainees.get(way).state()).isEqualTo(CertificationState.WITHDRAWN);
        browser.perform(get("/certification/" + way + "/withdraw").with(trainer(1)))
                .andExpect(status().isConflict());
        browser.perform(get("/certification/mine").with(trainer(1)))
                .andExpect(content().string(containsString("I move away")));
    }

    @Test
    void theTrainingManagerNamesTheMentor() throws Exception {
        String way = academy.start(opened, 1);
        String page = "/certification/" + way + "/mentor";
        browser.perform(get(page).with(manager())).andExpect(status().isOk());
        browser.perform(post(page)
                        .param("mentor", "nobody at all")
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("nobody at all")));
        browser.perform(post(page)
                        .param("mentor", opened.staff().physician(2))
                        .with(manager())
                        .with(csrf()))
                .andExpect(redirectedUrl("/certification/" + way + "?mentor"));
        assertThat(trainees.get(way).mentor()).contains(opened.trainer(2));
        browser.perform(get("/certification/" + way).with(trainer(2))).andExpect(status().isOk());
        browser.perform(get(page).with(trainer(2))).andExpect(status().isForbidden());
    }

    @Test
    void aCorrectionKeepsTheOldScoreInSight() throws Exception {
        String way = academy.start(opened, 1);
        academy.learn(opened, way);
        academy.exam(way, opened.evaluator(1), 29);
        String attempt = exams.newest(way).orElseThrow().id();
        String page = "/certification/" + way + "/exams/" + attempt + "/correct";

        browser.perform(get(page).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("29.00 %")));
        browser.perform(post(page)
                        .param("score", "ninety")
                        .param("reason", "typo")
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Write the score as a number")))
                .andExpect(content().string(containsString("ninety")));
        browser.perform(post(page)
                        .param("score", "92")
                        .param("reason", "Digits were swapped")
                        .with(manager())
                        .with(csrf()))
                .andExpect(redirectedUrl("/certification/" + way + "?corrected"));
        browser.perform(get("/certification/" + way).with(manager()))
                .andExpect(content().string(containsString("<del>29.00 %</del>")))
                .andExpect(content().string(containsString("Correction of attempt 1")))
                .andExpect(content().string(containsString("Digits were swapped")));
        browser.perform(post(page)
                        .param("score", "93")
                        .param("reason", "Digits were swapped")
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isConflict());
        browser.perform(get("/certification/" + way).with(trainer(1)))
                .andExpect(content().string(not(containsString("Correct attempt"))));
        browser.perform(get(page).with(trainer(1))).andExpect(status().isForbidden());
    }

    @Test
    void anEvaluatorWhoCannotScoreIsReplaced() throws Exception {
        String way = academy.start(opened, 1);
        academy.learn(opened, way);
        academy.exam(way, opened.evaluator(1), 95);
        String page = "/certification/" + way + "/panel";
        browser.perform(get(page).with(manager())).andExpect(status().is4xxClientError());
        academy.book(opened, way);
        browser.perform(get("/certification/" + way).with(manager()))
                .andExpect(content().string(containsString(page)));
        browser.perform(get(page).with(manager()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Who scores instead")))
                .andExpect(content().string(containsString("value=\"" + opened.evaluator(3) + "\"")));
        browser.perform(post(page)
                        .param("evaluator", opened.evaluator(2))
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say in a sentence why")));
        browser.perform(post(page)
                        .param("evaluator", opened.evaluator(2))
                        .param("another", opened.evaluator(3))
                        .param("reason", "Called to the theatre")
                        .with(manager())
                        .with(csrf()))
                .andExpect(redirectedUrl("/certification/" + way + "?panel"));
        assertThat(academy.open(way, "userTask_scoreTeachBack").map(OpenTask::assignee))
                .containsExactlyInAnyOrder(opened.evaluator(1), opened.evaluator(3));
        browser.perform(get("/certification/" + way).with(trainer(1)))
                .andExpect(content().string(not(containsString(page))));
    }

    private UserRequestPostProcessor trainer(int number) {
        return user(opened.trainer(number)).roles("physician", "peer-trainer");
    }

    private UserRequestPostProcessor manager() {
        return user(opened.manager()).roles("training-manager");
    }
}
