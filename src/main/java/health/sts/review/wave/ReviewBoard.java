package health.sts.review.wave;

import health.sts.accountability.Actions.ActionView;
import health.sts.engine.OpenTask;
import health.sts.program.WaveDate;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.pulse.Pulses.Response;
import health.sts.review.triage.TriageSteps.Counts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reviews of waves as pages show them; a bounded number of statements each. */
public interface ReviewBoard {

    /** Every wave that has gone live, newest first. */
    List<Row> list();

    /** All about one wave's review; empty where the wave has not gone live or its review has not begun. */
    Optional<Page> show(String waveId);

    /** The same by the id of the review. */
    Optional<Page> ofReview(String reviewId);

    /** A wave that has gone live, whether its review has begun or not. */
    Optional<WaveDate> wave(String waveId);

    /**
     * One wave in the list.
     *
     * @param state null where its review has not begun
     * @param due when what is waited for comes or should be done; null where nothing is
     */
    record Row(WaveDate wave, String reviewId, ReviewState state, ReviewPoint point, Instant due, boolean late) {}

    /**
     * Everything about a review.
     *
     * @param due when what is waited for comes or should be done; null where nothing is
     * @param minutes oldest first
     * @param actions newest first
     * @param response of the pulse that is open now; null where none is
     * @param tasks open ones of the case
     * @param whyNot why the person acting can write nothing down now; null where they can
     */
    record Page(
            WaveDate wave,
            String reviewId,
            ReviewState state,
            ReviewPoint point,
            Instant due,
            boolean late,
            Instant begunAt,
            Instant closedAt,
            List<RoundView> rounds,
            List<Minute> minutes,
            List<ActionView> actions,
            List<Figure> figures,
            Map<ReviewPoint, Counts> counts,
            Response response,
            List<OpenTask> tasks,
            String whyNot) {

        /** The lines of a kind, oldest first. */
        public List<Minute> of(MinuteKind kind) {
            return minutes.stream().filter(line -> line.kind() == kind).toList();
        }

        /** How a round stands. */
        public RoundView round(ReviewPoint at) {
            return rounds.stream().filter(one -> one.point() == at).findFirst().orElseThrow();
        }

        /** Who was asked about the newest preparation of a round, with their answers. */
        public List<Asked> asked(ReviewPoint at) {
            RoundView round = round(at);
            List<Minute> meeting =
                    minutes.stream().filter(line -> line.point() == at).toList();
            List<Minute> answers = AnswerRules.answers(round, meeting);
            return AnswerRules.asked(round, meeting).stream()
                    .map(who -> new Asked(
                            who,
                            answers.stream()
                                    .filter(answer -> answer.asked().equals(who))
                                    .findFirst()
                                    .orElse(null)))
                    .toList();
        }

        /** Targets that were missed at 90 days, each with its open action or none. */
        public List<Figure> missed() {
            return figures.stream()
                    .filter(figure -> Boolean.FALSE.equals(figure.reached(ReviewPoint.DAY_90)))
                    .toList();
        }

        /** The open action that is to reach the target of a metric yet, or null. */
        public ActionView action(Figure figure) {
            return figure.at().get(ReviewPoint.DAY_90) == null
                    ? null
                    : MissedTargets.of(List.of(figure.at().get(ReviewPoint.DAY_90)), actions, minutes).stream()
                            .map(MissedTargets.Missed::action)
                            .filter(action -> action != null)
                            .findFirst()
                            .orElse(null);
        }

        /** The rounds through which an action went while it was open, in the order of time. */
        public List<ReviewPoint> rolled(ActionView action) {
            return of(MinuteKind.ROLLED_OVER).stream()
                    .filter(line -> line.aboutId().equals(action.id()))
                    .map(Minute::point)
                    .distinct()
                    .toList();
        }

        /** The metric that an action is for, or null. */
        public String metric(ActionView action) {
            return of(MinuteKind.ACTION_OPENED).stream()
                    .filter(line -> line.aboutId().equals(action.id()))
                    .map(Minute::metricId)
                    .filter(id -> id != null)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param answer null while it is waited for */
    record Asked(String who, Minute answer) {

        /** Whether it is asked of the CMIO and not of a chief. */
        public boolean cmio() {
            return MeetingSteps.Answer.CMIO.equals(who);
        }
    }

    /** A metric with its newest values by point. */
    record Figure(Metric metric, String target, Map<ReviewPoint, Snapshot> at) {

        /** "91.2 % (n 540)"; a dash where it was not read. */
        public String value(ReviewPoint point) {
            Snapshot snapshot = at.get(point);
            return snapshot == null
                    ? "–"
                    : ReviewMetrics.value(snapshot, metric.unit().symbol());
        }

        /** Whether the target of this point is reached; null where it has none or no value. */
        public Boolean reached(ReviewPoint point) {
            Snapshot snapshot = at.get(point);
            return snapshot == null ? null : snapshot.reached();
        }
    }
}
