package health.sts.review.metric;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.metric.Target.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The metrics of training: how learners and trainers fared (TR1–TR4), and whether tools were made one's own (AD8). */
@Component
class TrainingMetrics implements MetricCatalog {

    private static final String OURS = "Definition and target are assumptions of the programme";
    private static final String FAILURES =
            "Failures stay in the denominator: a review of the Veterans Affairs' training"
                    + " found a pass rate that was reported without them. The target is an assumption of the programme";

    private final List<Metric> metrics = List.of(
            new Metric(
                    "TR1",
                    1,
                    "Passed at the first attempt",
                    Aim.ACCOUNTABILITY,
                    OutcomeLevel.LEARNING,
                    "How many learners passed the proficiency test at their first attempt; a corrected result takes the"
                            + " place of the one it corrects.",
                    "Learners whose first attempt, as corrected, is a pass",
                    "All learners with at least one attempt, failed or passed, also those who left",
                    List.of(),
                    Unit.PERCENT,
                    atLeast(85),
                    true,
                    FAILURES,
                    false,
                    TrainingSql.FIRST_ATTEMPT,
                    null),
            new Metric(
                    "TR2",
                    1,
                    "Passed within three attempts",
                    Aim.ACCOUNTABILITY,
                    OutcomeLevel.LEARNING,
                    "How many learners passed the proficiency test by their third attempt.",
                    "Learners with a pass, as corrected, among their first three attempts",
                    "All learners with at least one attempt, also those who may still try again and those who left",
                    List.of(),
                    Unit.PERCENT,
                    atLeast(97),
                    true,
                    FAILURES,
                    false,
                    TrainingSql.THREE_ATTEMPTS,
                    null),
            new Metric(
                    "TR3",
                    1,
                    "Trainer certification yield",
                    Aim.SUSTAINABILITY,
                    OutcomeLevel.LEARNING,
                    "How many of the appointed trainers who began to be certified hold a certificate.",
                    "First certifications that led to a certificate",
                    "All first certifications that were begun, also those that still run or were given up",
                    List.of(),
                    Unit.PERCENT,
                    atLeast(85),
                    true,
                    OURS,
                    false,
                    TrainingSql.CERTIFIED,
                    null),
            new Metric(
                    "TR4",
                    1,
                    "Reaction to classes",
                    Aim.ENGAGEMENT,
                    OutcomeLevel.REACTION,
                    "What learners thought of their classes: the mean of five items from 1 to 5.",
                    "Points of the five items of an answer",
                    "Five items for each answer to a survey that has closed",
                    List.of(TrainingSql.FEW_ANSWERS),
                    Unit.MEAN,
                    List.of(new Target(Kind.AT_LEAST, new BigDecimal("4.2"), null)),
                    true,
                    "Level 1 of Kirkpatrick's model; the target is an assumption of the programme",
                    true,
                    TrainingSql.REACTION,
                    null),
            new Metric(
                    "AD8",
                    1,
                    "Personalisation",
                    Aim.ENGAGEMENT,
                    OutcomeLevel.BEHAVIOUR,
                    "How many of those who work in the system have made at least three of four tools their own.",
                    "Physicians whose newest checklist has at least 3 of: preference lists, note templates, order sets,"
                            + " mobile",
                    "Physicians with access at the end of the days looked at, also those without a checklist",
                    List.of(),
                    Unit.PERCENT,
                    atLeast(80),
                    true,
                    OURS,
                    false,
                    TrainingSql.PERSONALISED,
                    null));

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    private static List<Target> atLeast(int percent) {
        return List.of(new Target(Kind.AT_LEAST, BigDecimal.valueOf(percent), null));
    }
}
