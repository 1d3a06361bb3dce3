package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.path.Certifications;
import health.sts.engine.Identities;
import health.sts.recruitment.Ward;
import health.sts.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who judges a trainer: never the trainer, never the mentor, nobody for somebody else, and a third where two differ. */
@StsTest
@BrowserTest
class EvaluatorJourneyTest {

    private static final String SCORES = variables("score", "5");

    @Autowired
    Academy academy;

    @Autowired
    Certifications certifications;

    @Autowired
    Identities identities;

    @Autowired
    Clock clock;

    Academy.Class school;
    String certification;
    TeachingDesks desks;

    @BeforeEach
    void learn() {
        school = academy.open();
        certification = academy.start(school, 1);
        academy.as(school.manager(), () -> certifications.nameMentor(certification, school.evaluator(4)));
        identities.addRole(school.trainer(1), Role.EVALUATOR);
        academy.learn(school, certification);
        desks = new TeachingDesks(academy, clock, certification);
    }

    @Test
    void trainerAndMentorRecordNoExamOfTheirs(Visitors visitors) {
        String task = open("userTask_recordExamResult", null);
        for (String person : List.of(school.trainer(1), school.evaluator(4))) {
            Visitor visitor = visitors.signedIn(person, Ward.PASSWORD);
            TasklistPage form = desks.at(visitor, "userTask_recordExamResult", "Record exam result");
            form.claimButton().click();
            form.told(person.equals(school.trainer(1)) ? "about you" : "mentor");
            visitor.picture("journey-evaluator-refused-" + (person.equals(school.trainer(1)) ? "trainer" : "mentor"));
            identities.addRole(person, Role.API);
            refused(rest(visitor, person, task, "claim", "{\"userId\":\"" + person + "\"}"));
            refused(rest(
                    visitor,
                    person,
                    task,
                    "complete",
                    "{\"variables\":{\"examScore\":{\"value\":100},\"examStartedAt\":{\"value\":\"2026-01-01T10:00:00Z\"},"
                            + "\"examFinishedAt\":{\"value\":\"2026-01-01T11:00:00Z\"}}}"));
        }
        assertThat(academy.waiting(certification)).containsExactly("userTask_recordExamResult");
    }

    @Test
    void trainerAndMentorAreNotNamedAndNoDeputyScores(Visitors visitors) {
        book();
        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        TasklistPage panel = desks.at(manager, "userTask_namePanel", "Name panel")
                .claim()
                .fill("First evaluator", school.trainer(1))
                .fill("Second evaluator", school.evaluator(2))
                .complete();
        panel.told("Nobody judges their own teach-back");
        manager.picture("journey-panel-refused-trainer");
        panel.fill("First evaluator", school.evaluator(4)).complete();
        panel.told("mentors this trainer");
        manager.picture("journey-panel-refused-mentor");
        panel.fill("First evaluator", school.evaluator(1)).completed();

        noDeputyScores(visitors, school.evaluator(1), school.trainer(1));
        noDeputyScores(visitors, school.evaluator(2), school.evaluator(4));
        assertThat(academy.waiting(certification))
                .containsExactly("userTask_scoreTeachBack", "userTask_scoreTeachBack");
    }

    @Test
    void whereTwoDifferAThirdJudgesWithoutReadingThem(Visitors visitors) {
        book();
        academy.complete(
                certification,
                "userTask_namePanel",
                school.manager(),
                Map.of("firstEvaluator", school.evaluator(1), "secondEvaluator", school.evaluator(2)));
        TasklistPage first = desks.own(visitors.signedIn(school.evaluator(1), Ward.PASSWORD), "Score teach-back")
                .fill("Comment", "As good as it gets");
        desks.score(first, "5").completed();
        desks.score(desks.own(visitors.signedIn(school.evaluator(2), Ward.PASSWORD), "Score teach-back"), "3")
                .completed();

        Visitor manager = visitors.signedIn(school.manager(), Ward.PASSWORD);
        TasklistPage naming = desks.at(manager, "userTask_nameThirdEvaluator", "Name third evaluator");
        manager.picture("journey-third-named");
        naming.claim().fill("Third evaluator", school.evaluator(2)).complete();
        naming.told("scores once");
        naming.fill("Third evaluator", school.evaluator(3)).completed();

        Visitor third = visitors.signedIn(school.evaluator(3), Ward.PASSWORD);
        TasklistPage form = desks.own(third, "Score as third evaluator");
        TeachingDesks.CRITERIA.forEach(
                criterion -> assertThat(form.value(criterion)).isEmpty());
        assertThat(third.page().content()).doesNotContain("As good as it gets");
        third.picture("journey-third-scores");
        desks.score(form, "4").completed();

        assertThat(academy.waiting(certification)).containsExactly("userTask_observeFirstClass");
        Visitor trainer = visitors.signedIn(school.trainer(1), Ward.PASSWORD);
        trainer.open("/certification/mine").reads("As good as it gets");
        trainer.reads("evaluators differ by 2.00");
        trainer.picture("journey-third-mine");
    }

    private void noDeputyScores(Visitors visitors, String evaluator, String deputy) {
        standsIn(visitors.signedIn(evaluator, Ward.PASSWORD), deputy);
        String task = open("userTask_scoreTeachBack", evaluator);
        Visitor visitor = visitors.signedIn(deputy, Ward.PASSWORD);
        visitor.open("/camunda/app/tasklist/default/#/?task=" + task);
        String claim = "{\"userId\":\"" + deputy + "\"}";
        refused(session(visitor, task, "claim", claim));
        refused(session(visitor, task, "submit-form", SCORES));
        identities.addRole(deputy, Role.API);
        refused(rest(visitor, deputy, task, "claim", claim));
        refused(rest(visitor, deputy, task, "complete", SCORES));
    }

    private void book() {
        academy.exam(certification, school.evaluator(1), 95);
        academy.complete(
                certification,
                "userTask_bookTeachBack",
                school.trainer(1),
                Map.of(
                        "teachBackTopic", "Orders",
                        "teachBackDay", desks.day(10),
                        "teachBackTime", "14:30",
                        "teachBackPlace", "Room 4"));
    }

    private String open(String step, String assignee) {
        return academy.open(certification, step)
                .filter(task -> assignee == null || assignee.equals(task.assignee()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void standsIn(Visitor evaluator, String deputy) {
        evaluator.open("/deputies");
        evaluator.write("User name of your deputy", deputy);
        evaluator.write("First day", desks.day(0));
        evaluator.write("Last day", desks.day(0));
        evaluator.press("Name this deputy");
        evaluator.reads("in force");
    }

    private static void refused(APIResponse answer) {
        assertThat(answer.status()).as(answer.url() + " " + answer.text()).isIn(403, 409);
        assertThat(answer.text()).doesNotContain("ENGINE-");
    }

    private static APIResponse rest(Visitor visitor, String person, String task, String act, String body) {
        String basic =
                Base64.getEncoder().encodeToString((person + ":" + Ward.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return visitor.page()
                .request()
                .post("/engine-rest/task/" + task + "/" + act, json(body).setHeader("Authorization", "Basic " + basic));
    }

    private static APIResponse session(Visitor visitor, String task, String act, String body) {
        String token = visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        return visitor.page()
                .request()
                .post(
                        "/camunda/api/engine/engine/default/task/" + task + "/" + act,
                        json(body).setHeader("X-XSRF-TOKEN", token));
    }

    private static RequestOptions json(String body) {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(body);
    }

    private static String variables(String prefix, String value) {
        Map<String, String> fields = new HashMap<>();
        List.of("Accuracy", "Workflow", "Depth", "Framing", "Control")
                .forEach(field -> fields.put(prefix + field, value));
        return fields.entrySet().stream()
                .map(field -> "\"%s\":{\"value\":%s}".formatted(field.getKey(), field.getValue()))
                .reduce((one, other) -> one + "," + other)
                .map(all -> "{\"variables\":{" + all + "}}")
                .orElseThrow();
    }
}
