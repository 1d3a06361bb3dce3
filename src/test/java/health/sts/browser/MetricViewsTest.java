package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.MetricRows;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Metrics, kept figures and the records behind them, on a desk and on a phone. */
@StsTest
@BrowserTest
class MetricViewsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    MetricRows rows;

    @Autowired
    Readings readings;

    final Look look = new Look();

    Live live;

    /** Read before go-live, at 30 days, and again after a result was corrected; three answered of specialty 1. */
    @BeforeEach
    void aWaveThatWasReadThreeTimes() {
        live = waves.open(31, 3, 20);
        rows.survey(live, 1, new BigDecimal("4.00"), 3, 4);
        rows.survey(live, 2, new BigDecimal("5.00"), 6, 5);
        rows.survey(live, 3, new BigDecimal("4.00"), 9, 4);
        rows.survey(live, 3, null, 4, 1);
        take(ReviewPoint.BASELINE, 0);
        take(ReviewPoint.DAY_30, 30);
        rows.failed(live.training(1, 4), live.day(30).plusSeconds(60));
        take(ReviewPoint.DAY_30, 31);
    }

    @Test
    void anAuditorComputesAFigureAgainAndReadsItsRecords(Visitors visitors) {
        Visitor auditor = visitors.signedIn(live.auditor(), Ward.PASSWORD);
        look.at(auditor, "metrics", "/metrics?wave=" + live.wave());
        look.at(auditor, "metric", "/metrics/TR1?wave=" + live.wave());
        assertThat(auditor.page()
                        .evaluate("() => Chart.getChart(document.querySelector('canvas')).data.datasets[0].data"
                                + ".map(value => Math.round(value * 10) / 10).join(' ')"))
                .isEqualTo("95 95 93.3");
        String snapshot = "/metrics/snapshots/" + whole("TR1").id();
        look.at(auditor, "metric-snapshot", snapshot);
        auditor.press("Recompute");
        auditor.reads("The same: 93.3 %, n = 60, and the same records");
        look.at(auditor, "metric-recomputed", null);
        auditor.press("Records behind it");
        auditor.sees("Records behind TR1");
        look.at(auditor, "metric-records", null);
        look.at(auditor, "metric-records-denominator", snapshot + "/records?records=DENOMINATOR");
        look.at(auditor, "metric-records-none", snapshot + "/records?records=EXCLUDED");
        look.reach(auditor, snapshot, "main form button");
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void whatFewAnsweredIsHidden(Visitors visitors) {
        Visitor auditor = visitors.signedIn(live.auditor(), Ward.PASSWORD);
        look.at(auditor, "metric-small", "/metrics/TR4?wave=" + live.wave());
        auditor.reads("hidden, too few answers here or in the rest (n = 3)");
        Snapshot small = readings.bySpecialty(List.of("TR4"), live.wave(), ReviewPoint.DAY_30).stream()
                .filter(part -> part.records() == 3)
                .findFirst()
                .orElseThrow();
        look.at(auditor, "metric-snapshot-small", "/metrics/snapshots/" + small.id());
        assertThat(auditor.button("Records behind it").count()).isZero();
        auditor.press("Recompute");
        auditor.reads("The same: hidden, n = 3,");
        look.at(auditor, "metric-recomputed-small", null);
        look.at(auditor, "metric-records-small", "/metrics/snapshots/" + small.id() + "/records");
        auditor.reads("are not listed");
        look.at(auditor, "metric-unkept", "/metrics/EN2?wave=" + live.wave());
        auditor.reads("are not recorded in this application yet");
        look.at(auditor, "metrics-none", "/metrics?point=DAY_180&wave=" + live.wave());
        assertThat(look.faults()).isEmpty();
    }

    @Test
    void aManagerReadsAnewAndAChiefReadsNoNames(Visitors visitors) {
        Visitor manager = visitors.signedIn(live.programManager(), Ward.PASSWORD);
        look.at(manager, "metrics-manager", "/metrics?wave=" + live.wave());
        manager.page().selectOption("#take-point", "DAY_90");
        manager.press("Take readings now");
        manager.reads("Nothing was read");
        manager.page().waitForLoadState();
        look.at(manager, "metrics-refused", null);
        manager.page().selectOption("#take-point", "DAY_30");
        manager.press("Take readings now");
        manager.reads("All metrics were read and kept.");
        look.at(manager, "metrics-taken", null);
        look.reach(manager, "/metrics?wave=" + live.wave(), "#take-wave");

        String snapshot = "/metrics/snapshots/" + whole("TR1").id();
        Visitor chief = visitors.signedIn(live.chief(1), Ward.PASSWORD);
        look.at(chief, "metric-snapshot-chief", snapshot);
        assertThat(chief.button("Records behind it").count()).isZero();
        look.at(chief, "metric-records-refused", snapshot + "/records");
        assertThat(look.faults()).isEmpty();
    }

    private void take(ReviewPoint point, int day) {
        waves.as(live.programManager(), () -> readings.take(live.wave(), point, live.day(day)));
    }

    private Snapshot whole(String metricId) {
        return readings.latest(metricId, live.wave(), ReviewPoint.DAY_30).orElseThrow();
    }
}
