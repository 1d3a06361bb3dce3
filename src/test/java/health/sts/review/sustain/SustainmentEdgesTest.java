package health.sts.review.sustain;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.sustain.Sustainment.MonthRow;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months in which nothing ran, and refreshers that nobody came to. */
@StsTest
class SustainmentEdgesTest {

    private static final Duration BORDER = Refreshing.TO_ATTEND;

    @Autowired
    LiveWave waves;

    @Autowired
    Months months;

    @Autowired
    Sustainment sustainment;

    @Autowired
    SustainmentSteps steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aMonthInWhichNothingRanStaysNamedAsMissed() {
        months.ago(3, begun -> {
            List<MonthRow> rows = sustainment.months();
            assertThat(row(rows, begun)).satisfies(row -> {
                assertThat(row.id()).isNotNull();
                assertThat(row.lookedAfterAt()).isNull();
            });
            assertThat(row(rows, begun.plusMonths(1)).id()).isNull();
            assertThat(row(rows, begun.plusMonths(2)).id()).isNull();
            assertThat(rows).extracting(MonthRow::begins).doesNotHaveDuplicates();
        });
    }

    @Test
    void aMissedMonthIsNotBegunLater() {
        months.ago(2, begun -> {
            months.free();
            String begunNow = steps.begin().orElseThrow();
            assertThat(row(sustainment.months(), begun.plusMonths(2)).id()).isEqualTo(begunNow);
            assertThat(row(sustainment.months(), begun.plusMonths(1)).id()).isNull();
        });
    }

    @Test
    void chiefsAreToldWhoIsOverdueAndNobodyElseIs() {
        Live live = waves.open(400, 2, 6);
        asked(live.training(1, 2), clock.instant().minus(BORDER).minusSeconds(60));
        asked(live.training(1, 3), clock.instant().minus(BORDER).minusSeconds(60));
        asked(live.training(2, 2), clock.instant().minus(BORDER).plusSeconds(60));
        attended(live.training(1, 4), clock.instant().minus(BORDER).minusSeconds(60));
        left(live.training(1, 5), clock.instant().minus(BORDER).minusSeconds(60));

        String month = months.open();
        assertThat(steps.reportOverdue(month)).isGreaterThanOrEqualTo(2);
        assertThat(mails(live.chief(1))).singleElement().asString().contains("2 physicians of your department are");
        assertThat(mails(live.chief(2))).isEmpty();
        attended(live.training(1, 2));
        assertThat(steps.reportOverdue(months.open())).isNotNegative();
        assertThat(mails(live.chief(1)))
                .hasSize(2)
                .anyMatch(text -> text.contains("1 physician of your department is"));
    }

    private static MonthRow row(List<MonthRow> rows, LocalDate month) {
        return rows.stream()
                .filter(row -> row.begins().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private void asked(String training, Instant at) {
        jdbc.sql(
                        """
                        insert into refresher_request (id, training_id, proven_at, asked_at, told_at)
                        values (:id, :training, :at, :at, :at)
                        """)
                .param("id", Ids.next("RFR"))
                .param("training", training)
                .param("at", SqlTime.of(at))
                .update();
    }

    private void attended(String training, Instant asked) {
        asked(training, asked);
        attended(training);
    }

    private void attended(String training) {
        jdbc.sql("update learner_training set refresher_at = :at where id = :training")
                .param("at", SqlTime.of(clock.instant()))
                .param("training", training)
                .update();
    }

    private void left(String training, Instant asked) {
        asked(training, asked);
        jdbc.sql("update learner_training set state = 'LEFT' where id = :training")
                .param("training", training)
                .update();
    }

    private List<String> mails(String user) {
        return jdbc.sql(
                        "select body from mail_message where user_id = :user and subject like 'Yearly refreshers overdue%'")
                .param("user", user)
                .query(String.class)
                .list();
    }
}
