package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published number that an auditor gets again from its records, also after others were added. */
@StsTest
@BrowserTest
class MetricJourneyTest {

    private static final String PUBLISHED = "83.3 % (10 of 12)";
    private static final String SAME = "The same: 83.3 %, n = 12, and the same records";

    @Autowired
    LiveWave waves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void anAuditorGetsTheSameNumberFromItsRecordsAlsoAfterOthersWereAdded(Visitors visitors) {
        Live live = waves.open(31, 2, 6);
        Visitor cmio = visitors.signedIn(live.cmio(), Ward.PASSWORD);
        take(cmio, live);

        Visitor auditor = visitors.signedIn(live.auditor(), Ward.PASSWORD);
        auditor.open("/metrics?wave=" + live.wave() + "&point=DAY_30");
        auditor.picture("journey-metrics");
        auditor.page().locator("tr:has-text('TR1') td a").first().click();
        auditor.sees("Passed at the first attempt: " + PUBLISHED);
        auditor.reads("n = 12");
        auditor.reads("All learners with at least one attempt, failed or passed, also those who left");
        String kept = auditor.page().url();
        auditor.press("Recompute");
        auditor.reads(SAME);
        auditor.picture("journey-metric-recomputed");
        failuresCount(auditor, live);
        rowsGiveTheValue(auditor, kept);

        correct(live);
        auditor.open(kept);
        auditor.press("Recompute");
        assertThat(auditor.page().locator(".notice-done").allInnerTexts())
                .hasSize(2)
                .allMatch(told -> told.contains(SAME));
        auditor.sees("Passed at the first attempt: " + PUBLISHED);
        take(cmio, live);
        cmio.reads("91.7 % (11 of 12)");
        auditor.open("/metrics/TR1?wave=" + live.wave()).reads("91.7 % (11 of 12)");
        auditor.reads(PUBLISHED);
        auditor.picture("journey-metric-series");
    }

    private static void take(Visitor manager, Live live) {
        manager.open("/metrics");
        manager.page().locator("#take-wave").selectOption(live.wave());
        manager.page().locator("#take-point").selectOption("DAY_30");
        manager.press("Take readings now");
        manager.reads("All metrics were read and kept.");
    }

    private static void failuresCount(Visitor auditor, Live live) {
        auditor.press("Records behind it");
        auditor.sees("Records behind TR1");
        auditor.picture("journey-metric-records");
        for (int specialty = 1; specialty <= 2; specialty++) {
            assertThat(auditor.page()
                            .locator("tr:has(th:text-is('" + live.training(specialty, 2) + "'))")
                            .innerText())
                    .contains("Only in the denominator");
        }
        auditor.page().locator("select[name=records]").selectOption("EXCLUDED");
        auditor.press("Show");
        auditor.reads("No record fits.");
    }

    private static void rowsGiveTheValue(Visitor auditor, String kept) {
        List<String[]> rows = auditor.page()
                .request()
                .get(kept + "/records.csv")
                .text()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows).hasSize(12).allMatch(row -> row[9].isEmpty());
        assertThat(100 * sum(rows, 7) / sum(rows, 8)).isEqualTo(83.3, offset(0.05));
    }

    private static double sum(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).sum();
    }

    /** A first attempt that had failed is corrected to a pass. */
    private void correct(Live live) {
        jdbc.sql(
                        """
                        insert into test_attempt (id, training_id, attempt_no, score, passed, rule, taken_at, corrects,
                            reason, recorded_by, recorded_at)
                        values (:id, :training, 1, 90, true, 'proficiency-result 1', :taken, :corrects, 'Misread', 'fixture',
                            :now)
                        """)
                .param("id", Ids.next("ATT"))
                .param("training", live.training(1, 2))
                .param("taken", SqlTime.of(live.day(-18)))
                .param("corrects", live.training(1, 2) + "-T1")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
