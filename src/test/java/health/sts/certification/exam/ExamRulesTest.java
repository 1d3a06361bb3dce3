package health.sts.certification.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.certification.exam.Exams.ExamResult;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExamRulesTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant BEGAN = NOW.minus(Duration.ofDays(10));

    @ParameterizedTest
    @CsvSource({"0,0.00", "100,100.00", "89.99,89.99", "92.5,92.50", "92.500,92.50", "1E+1,10.00", "0.000,0.00"})
    void aScoreHasTwoDecimals(BigDecimal typed, String kept) {
        assertThat(ExamRules.score(typed).toPlainString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "89.999", "1E+9"})
    void aScoreOutOfRangeOrTooFineIsRefused(BigDecimal typed) {
        refused("score", () -> ExamRules.score(typed));
    }

    @Test
    void aResultNeedsScoreAndTimes() {
        refused("score", () -> ExamRules.score(null));
        refused("startedAt", () -> checked(null, NOW));
        refused("finishedAt", () -> checked(NOW, null));
    }

    @Test
    void anExamFinishesAfterItStarted() {
        refused("finishedAt", () -> checked(NOW, NOW));
        refused("finishedAt", () -> checked(NOW, NOW.minusSeconds(1)));
        assertThat(checked(NOW.minusSeconds(1), NOW).finishedAt()).isEqualTo(NOW);
    }

    @Test
    void clocksMayDifferByFiveMinutes() {
        assertThat(checked(NOW, NOW.plusSeconds(300)).finishedAt()).isEqualTo(NOW.plusSeconds(300));
        refused("finishedAt", () -> checked(NOW, NOW.plusSeconds(301)));
    }

    @Test
    void anExamFromBeforeTheCertificationDoesNotCount() {
        assertThat(checked(BEGAN.minusSeconds(3600), BEGAN).startedAt()).isEqualTo(BEGAN.minusSeconds(3600));
        refused("finishedAt", () -> checked(BEGAN.minusSeconds(3600), BEGAN.minusSeconds(1)));
    }

    @Test
    void blankTextIsNone() {
        ExamResult kept = ExamRules.checked(
                new ExamResult("  ", BigDecimal.TEN, NOW.minusSeconds(60), NOW, " well done "), BEGAN, NOW);
        assertThat(kept.externalId()).isNull();
        assertThat(kept.comment()).isEqualTo("well done");
    }

    @Test
    void textsAreLimited() {
        refused(
                "externalId",
                () -> ExamRules.checked(
                        new ExamResult("x".repeat(101), BigDecimal.TEN, NOW.minusSeconds(60), NOW, null), BEGAN, NOW));
        refused(
                "comment",
                () -> ExamRules.checked(
                        new ExamResult(null, BigDecimal.TEN, NOW.minusSeconds(60), NOW, "x".repeat(1001)), BEGAN, NOW));
        refused("reason", () -> ExamRules.reason("typo"));
        refused("reason", () -> ExamRules.reason(null));
        refused("reason", () -> ExamRules.reason("x".repeat(1001)));
    }

    private static ExamResult checked(Instant started, Instant finished) {
        return ExamRules.checked(new ExamResult(null, BigDecimal.TEN, started, finished, null), BEGAN, NOW);
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .contains(field));
    }
}
