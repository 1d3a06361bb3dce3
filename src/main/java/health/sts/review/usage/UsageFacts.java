package health.sts.review.usage;

import health.sts.review.ReviewPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What triage and reviews ask about EHR use; a bounded number of statements each. */
public interface UsageFacts {

    /** The figures of each physician of a wave in the days of a point, loaded until a moment, by physician id. */
    Map<String, PhysicianUse> of(String waveId, ReviewPoint point, Instant asOf);

    /** Whether figures for the days of a point are there for the physicians who were active; what is missing, in words, or empty. */
    Optional<String> missing(String waveId, ReviewPoint point, Instant asOf);

    /**
     * One physician's use; null where the file says nothing.
     *
     * @param closedWithin3Days outpatient encounters closed within 3 days, in percent (AD1)
     * @param afterHours hours of EHR work outside scheduled hours a week (AD6)
     * @param cpoe inpatient medication orders entered by the prescriber, in percent (AD4)
     */
    record PhysicianUse(BigDecimal closedWithin3Days, BigDecimal afterHours, BigDecimal cpoe) {}
}
