package health.sts.review.metric;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.metric.Target.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The metrics of having a say (EN1–EN4) and of duties kept in time (AC1–AC6). */
@Component
class GovernanceMetrics implements MetricCatalog {

    private static final String OURS = "Definition and target are assumptions of the programme";

    private final List<Metric> metrics = List.of(
            governance(
                    "EN1",
                    1,
                    "Volunteer share",
                    Aim.ENGAGEMENT,
                    "How many of the appointed peer trainers came forward themselves.",
                    "Appointed peer trainers who volunteered",
                    "All appointed peer trainers, also those who left their seat later",
                    List.of(),
                    atLeast(70),
                    "Volunteers improved colleagues' proficiency more than appointed super users did (Yuan et al. 2015);"
                            + " the target is an assumption of the programme",
                    GovernanceSql.VOLUNTEERS),
            unkept(
                    "EN2",
                    "Decision participation",
                    Aim.ENGAGEMENT,
                    "How many physicians took part in design decisions within 90 days.",
                    "Physicians with at least one vote, comment or request",
                    "Physicians in scope",
                    atLeast(30),
                    "Requests, comments and votes on the design of the system are not recorded in this application yet."),
            unkept(
                    "EN3",
                    "Loop closure",
                    Aim.ENGAGEMENT,
                    "How many design requests were answered within 30 days.",
                    "Requests answered within 30 days",
                    "Requests received",
                    atLeast(90),
                    "Design requests are not recorded in this application yet."),
            unkept(
                    "EN4",
                    "Specialty representation",
                    Aim.ENGAGEMENT,
                    "How many specialties of a wave have a voting member and trainers enough.",
                    "Specialties with a voting member of the advisory council and the least number of trainers",
                    "Specialties in the wave",
                    atLeast(100),
                    "Who votes for which specialty in the Physician Advisory Council is not recorded in this application"
                            + " yet."),
            governance(
                    "AC1",
                    1,
                    "Trained and passed in time",
                    Aim.ACCOUNTABILITY,
                    "How many learners had attended a class and passed the test when the seventh day before go-live ended.",
                    "Learners with an attended class and a pass, as corrected, by then",
                    "Learners of the wave, once that day is over",
                    List.of(GovernanceSql.LEFT_BEFORE, GovernanceSql.JOINED_AFTER),
                    atLeast(97),
                    OURS,
                    GovernanceSql.IN_TIME),
            governance(
                    "AC2",
                    1,
                    "No-show rate",
                    Aim.ACCOUNTABILITY,
                    "How many seats of held sessions stayed empty without a word.",
                    "Seats whose learner was absent, by the newest signed sheet",
                    "Seats of sessions with signed attendance",
                    List.of(),
                    List.of(new Target(Kind.AT_MOST, BigDecimal.TEN, null)),
                    OURS,
                    GovernanceSql.NO_SHOWS),
            unkept(
                    "AC3",
                    "Protected time honoured",
                    Aim.ACCOUNTABILITY,
                    "How much of the protected time agreed with trainers they were given.",
                    "Hours released",
                    "Hours agreed",
                    atLeast(95),
                    "Agreed hours are on record, but the hours that were truly released are not recorded in this"
                            + " application yet."),
            unkept(
                    "AC4",
                    "Attestation on time",
                    Aim.ACCOUNTABILITY,
                    "How many departments attested their readiness by the day it was due.",
                    "Attestations given by the day due",
                    "Attestations required",
                    atLeast(100),
                    "Attestations of readiness are not recorded in this application yet."),
            governance(
                    "AC5",
                    1,
                    "Waivers at go-live",
                    Aim.ACCOUNTABILITY,
                    "How many learners worked with a waiver on the day of go-live.",
                    "Learners with a waiver in force on that day",
                    "Learners of the wave on that day, once it has begun",
                    List.of(GovernanceSql.LEFT_BEFORE_LIVE, GovernanceSql.JOINED_AFTER_LIVE),
                    List.of(new Target(Kind.AT_MOST, new BigDecimal("0.5"), null)),
                    OURS,
                    GovernanceSql.WAIVERS),
            governance(
                    "AC6",
                    2,
                    "Task timeliness",
                    Aim.ACCOUNTABILITY,
                    "How many tasks that fell due in these days were done in time; broken down by the group that had them,"
                            + " not by specialty.",
                    "Tasks completed by the moment they were due",
                    "Tasks that fell due in cases of the wave: training, sessions, candidacies, certifications, waivers, review,"
                            + " help and severity-1 tickets; done late or not at all ones among them",
                    List.of(GovernanceSql.CALLED_OFF),
                    atLeast(90),
                    OURS,
                    GovernanceSql.TASKS));

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    private static Metric governance(
            String id,
            int version,
            String name,
            Aim aim,
            String meaning,
            String numerator,
            String denominator,
            List<String> exclusions,
            List<Target> targets,
            String source,
            String sql) {
        return new Metric(
                id,
                version,
                name,
                aim,
                OutcomeLevel.NONE,
                meaning,
                numerator,
                denominator,
                exclusions,
                Unit.PERCENT,
                targets,
                true,
                source,
                false,
                sql,
                null);
    }

    private static Metric unkept(
            String id,
            String name,
            Aim aim,
            String meaning,
            String numerator,
            String denominator,
            List<Target> targets,
            String whyNot) {
        return new Metric(
                id,
                1,
                name,
                aim,
                OutcomeLevel.NONE,
                meaning,
                numerator,
                denominator,
                List.of(),
                Unit.PERCENT,
                targets,
                true,
                OURS,
                false,
                null,
                whyNot);
    }

    private static List<Target> atLeast(int percent) {
        return List.of(new Target(Kind.AT_LEAST, BigDecimal.valueOf(percent), null));
    }
}
