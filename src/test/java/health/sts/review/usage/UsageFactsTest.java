package health.sts.review.usage;

import static health.sts.review.usage.UsageRows.figures;
import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.usage.UsageFacts.PhysicianUse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What triage and reviews learn of EHR use. */
@StsTest
class UsageFactsTest {

    @Autowired
    LiveWave waves;

    @Autowired
    UsageRows rows;

    @Autowired
    UsageFacts facts;

    @Autowired
    Clock clock;

    Live live;
    Instant now;
    String load;

    @BeforeEach
    void aWave() {
        live = waves.open(31, 1, 3);
        now = clock.instant();
        load = rows.load(now.minus(Duration.ofHours(2)));
    }

    @Test
    void figuresOfSeveralPeriodsAreSummedUpAndWhatIsNotReportedIsNull() {
        rows.line(load, live, 1, 1, -7, -1, figures("encounters", 999, "closed_within_3_days", 0));
        rows.line(
                load,
                live,
                1,
                1,
                0,
                6,
                figures("encounters", 40, "closed_within_3_days", 30, "after_hours_hours", 3.5));
        rows.line(load, live, 1, 1, 7, 13, figures("encounters", 40, "closed_within_3_days", 38));
        rows.line(load, live, 1, 1, 14, 20, figures("encounters", 500, "after_hours_hours", 4.5));
        rows.line(load, live, 1, 2, 0, 27, figures("medication_orders", 0, "orders_by_prescriber", 0));
        Map<String, PhysicianUse> use = facts.of(live.wave(), ReviewPoint.DAY_30, now);
        assertThat(use).containsOnlyKeys(live.physician(1, 1), live.physician(1, 2));
        assertThat(use.get(live.physician(1, 1)))
                .isEqualTo(new PhysicianUse(new BigDecimal("85.0000"), new BigDecimal("4.0000"), null));
        assertThat(use.get(live.physician(1, 2))).isEqualTo(new PhysicianUse(null, null, null));
    }

    @Test
    void aCorrectionCountsFromItsLoadOn() {
        rows.line(load, live, 1, 1, 0, 27, figures("medication_orders", 10, "orders_by_prescriber", 5));
        rows.line(
                rows.load(now.minus(Duration.ofHours(1))),
                live,
                1,
                1,
                0,
                27,
                figures("medication_orders", 10, "orders_by_prescriber", 9));
        assertThat(cpoe(now)).isEqualByComparingTo("90");
        assertThat(cpoe(now.minus(Duration.ofMinutes(90)))).isEqualByComparingTo("50");
        assertThat(facts.of(live.wave(), ReviewPoint.DAY_30, now.minus(Duration.ofHours(3))))
                .isEmpty();
    }

    @Test
    void whoIsMissingIsSaidInWords() {
        assertThat(facts.missing(live.wave(), ReviewPoint.DAY_30, now).orElseThrow())
                .startsWith("No figures of EHR use are loaded for ");
        rows.line(load, live, 1, 1, 0, 27, figures("encounters", 1));
        rows.line(load, live, 1, 2, 0, 27, figures());
        assertThat(facts.missing(live.wave(), ReviewPoint.DAY_30, now).orElseThrow())
                .startsWith("Figures of EHR use for ")
                .endsWith(" are missing for 1 of 3 active physicians.");
        rows.line(load, live, 1, 3, 0, 27, figures("encounters", 1));
        assertThat(facts.missing(live.wave(), ReviewPoint.DAY_30, now)).isEmpty();
        assertThat(facts.missing(live.wave(), ReviewPoint.DAY_30, now.minus(Duration.ofHours(3))))
                .isPresent();
    }

    private BigDecimal cpoe(Instant asOf) {
        return facts.of(live.wave(), ReviewPoint.DAY_30, asOf)
                .get(live.physician(1, 1))
                .cpoe();
    }
}
