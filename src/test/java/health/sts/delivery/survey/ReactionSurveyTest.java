package health.sts.delivery.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SignedClasses;
import health.sts.delivery.survey.SurveyResults.SurveyResult;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked, that answers are nobody's, and that few answers are not shown. */
@StsTest
class ReactionSurveyTest {

    @Autowired
    Campus campus;

    @Autowired
    SignedClasses classes;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Campus.Term term;
    private String session;

    @BeforeEach
    void hold() {
        term = campus.open(0, 60);
        session = classes.signed(term, SessionKind.CLASS);
    }

    @Test
    void onlyWhoAttendedAClassIsAskedAndOnce() {
        assertThat(answersOf(1)).extracting(Surveys.Invitation::sessionId).containsExactly(session);
        assertThat(surveys.waiting(term.chief())).isEmpty();
        assertThatThrownBy(() -> campus.as(term.chief(), () -> surveys.mine(session)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        classes.closed(session);
        assertThat(notices(term.p(1))).hasSize(1);

        assertThat(results.of(classes.signed(term, SessionKind.LAB))).isEmpty();
    }

    @Test
    void nobodyAnswersTwice() {
        answer(1, 4, null);
        assertThatThrownBy(() -> answer(1, 5, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("answered this survey before");
        assertThat(surveys.waiting(term.p(1))).isEmpty();
    }

    @Test
    void aMarkOutsideOfTheScaleIsRefusedAndNothingIsKept() {
        assertThatThrownBy(() -> answer(1, 6, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> campus.as(term.p(1), () -> surveys.answer(session, List.of(5, 5), null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> answer(1, 4, "x".repeat(1001))).isInstanceOf(Refusal.class);
        assertThat(campus.as(term.p(1), () -> surveys.mine(session)).open()).isTrue();
    }

    @Test
    void fourAnswersAreHiddenAlsoFromTheTrainersRecord() {
        for (int person = 1; person <= 4; person++) {
            answer(person, 1, "Too fast");
        }
        close();
        SurveyResult result = results.of(session).orElseThrow();
        assertThat(result.items()).isEmpty();
        assertThat(result.comments()).isEmpty();
        assertThat(result.summary().mean()).isNull();
        assertThat(result.summary().sentence()).isEqualTo("fewer than 5 answers");
        assertThat(ratings()).isEmpty();
    }

    @Test
    void fiveAnswersAreShownAfterTheEndAndReportedOnce() {
        for (int person = 1; person <= 4; person++) {
            answer(person, 4, null);
        }
        answer(6, 5, "More orders, please");
        assertThat(results.of(session).orElseThrow().items())
                .as("not while it runs: the last answer would be somebody's")
                .isEmpty();
        close();
        watch.look();
        SurveyResult result = results.of(session).orElseThrow();
        assertThat(result.summary().sentence()).isEqualTo("4.2 of 5 (5 of 5 answered)");
        assertThat(result.items()).hasSize(5).allSatisfy(item -> {
            assertThat(item.mean()).isEqualByComparingTo("4.2");
            assertThat(item.counts()).containsExactly(0, 0, 0, 4, 1);
        });
        assertThat(result.comments()).containsExactly("More orders, please");
        assertThat(results.summaries(List.of(session, "SES-NONE"))).containsOnlyKeys(session);
        assertThat(ratings()).singleElement().satisfies(row -> {
            assertThat(row.get("amount").toString()).startsWith("4.2");
            assertThat(row.get("answers")).isEqualTo(5);
        });
    }

    @Test
    void aLateAnswerIsRefusedWithASentence() {
        end(clock.instant().minusSeconds(1));
        assertThatThrownBy(() -> answer(1, 4, null))
                .as("before the watch comes by")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("closed on");
        watch.look();
        assertThatThrownBy(() -> answer(1, 4, null)).isInstanceOf(Refusal.class).hasMessageContaining("closed on");
        assertThat(campus.as(term.p(1), () -> surveys.mine(session)).closed()).isTrue();
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnTheLastDay() {
        answer(1, 4, null);
        end(clock.instant().plus(Duration.ofHours(20)));
        watch.look();
        watch.look();
        assertThat(notices(term.p(1))).hasSize(1);
        assertThat(notices(term.p(2))).hasSize(2).anyMatch(sentence -> sentence.startsWith("Last day"));
    }

    /** No column of an answer leads to a person or a moment, no line of the record tells of one, and who answered is forgotten. */
    @Test
    void anAnswerIsNobodys() {
        List<String> before = ledger();
        for (int person = 1; person <= 4; person++) {
            answer(person, 4, null);
        }
        assertThat(ledger()).isEqualTo(before);
        Set<String> columns = jdbc
                .sql("select lower(column_name) as c from information_schema.columns"
                        + " where lower(table_name) = 'survey_answer'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id", "session_id", "item_1", "item_2", "item_3", "item_4", "item_5", "comment_text");
        close();
        assertThat(jdbc.sql("select count(*) from survey_invitation where session_id = ? and answered")
                        .param(session)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> ledger() {
        return jdbc.sql("select step from ledger_line where business_key = :s or subject_id = :s or actor in (:people)")
                .param("s", session)
                .param("people", List.of(term.p(1), term.p(2), term.p(3), term.p(4)))
                .query(String.class)
                .list();
    }

    private List<Surveys.Invitation> answersOf(int person) {
        return surveys.waiting(term.p(person));
    }

    private void answer(int person, int mark, String comment) {
        campus.as(term.p(person), () -> surveys.answer(session, Collections.nCopies(5, mark), comment));
    }

    private void close() {
        end(clock.instant().minusSeconds(1));
        watch.look();
    }

    private void end(Instant at) {
        jdbc.sql("update reaction_survey set closes_at = ? where session_id = ?")
                .params(SqlTime.of(at), session)
                .update();
    }

    private List<String> notices(String user) {
        return jdbc.sql("select sentence from notice where user_id = ? and link = ?")
                .params(user, "/surveys/" + session)
                .query(String.class)
                .list();
    }

    private List<Map<String, Object>> ratings() {
        return jdbc.sql("select amount, answers from teaching_result where source = ?")
                .param(session)
                .query()
                .listOfRows();
    }
}
