package health.sts.review.wave;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Notices;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.ReviewChiefs.Accepting;
import health.sts.review.wave.ReviewMinutes.Line;
import health.sts.review.wave.TypedLines.Typed;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of reviews, on the minutes. */
@Service
@Transactional
class ReviewMeeting implements MeetingSteps {

    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final ReviewMetrics metrics;
    private final ReviewChiefs chiefs;
    private final Actions actions;
    private final Notices notices;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewMeeting(
            ReviewStore store,
            ReviewMinutes minutes,
            ReviewMetrics metrics,
            ReviewChiefs chiefs,
            Actions actions,
            Notices notices,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.minutes = minutes;
        this.metrics = metrics;
        this.chiefs = chiefs;
        this.actions = actions;
        this.notices = notices;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void prepare(String reviewId, ReviewPoint point, String findings, String summary) {
        StoredReview review = store.get(reviewId);
        String sentence = TypedLines.sentence("reviewSummary", summary);
        List<Typed> typed =
                TypedLines.of("reviewFindings", findings, metrics.all().keySet());
        List<Minute> lines = minutes.of(reviewId);
        if (typed.isEmpty() && lines.stream().noneMatch(line -> line.is(MinuteKind.FINDING, point))) {
            throw Refusal.invalid(
                    "reviewFindings",
                    "A review has at least one finding. Write what the figures show, also where all is well.");
        }
        Accepting accepting = chiefs.of(review.waveId(), clock.instant());
        String me = actor.get().userId();
        if (accepting.users().contains(me)) {
            throw Refusal.forbidden("You have to accept this review as a chief, so somebody else must prepare it.");
        }
        RoundView round = store.round(reviewId, point).prepared(me, clock.instant());
        store.update(round);
        typed.forEach(one -> minutes.add(
                reviewId, new Line(point, MinuteKind.FINDING, null, one.metricId(), null, null, one.sentence(), null)));
        rollOver(reviewId, point, lines);
        minutes.add(
                reviewId, new Line(point, MinuteKind.PREPARED, round.preparation(), null, null, null, sentence, null));
        ask(round, accepting);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> chiefs(String reviewId, ReviewPoint point) {
        RoundView round = store.round(reviewId, point);
        return AnswerRules.asked(round, meeting(round)).stream()
                .filter(asked -> !asked.equals(Answer.CMIO))
                .toList();
    }

    @Override
    public void answer(String reviewId, ReviewPoint point, Answer answer) {
        RoundView round = store.lock(reviewId, point);
        AnswerRules.check(round, meeting(round), answer, actor.get().userId());
        minutes.add(
                reviewId,
                new Line(
                        point,
                        answer.accepted() ? MinuteKind.ACCEPTED : MinuteKind.OBJECTED,
                        round.preparation(),
                        null,
                        null,
                        answer.asked(),
                        answer.comment(),
                        "%s:%d:%s".formatted(round.id(), round.preparation(), answer.asked())));
    }

    @Override
    public boolean signOff(String reviewId, ReviewPoint point) {
        RoundView round = store.round(reviewId, point);
        if (!AnswerRules.accepted(round, meeting(round))) {
            minutes.add(
                    reviewId, new Line(point, MinuteKind.RETURNED, round.preparation(), null, null, null, null, null));
            StoredReview review = store.get(reviewId);
            notices.tell(
                    Set.of(round.preparedBy()),
                    "Somebody objected to the review at %s. Read why and prepare it again.".formatted(point.title()),
                    "/reviews/" + review.waveId(),
                    reviewId);
            return false;
        }
        store.update(round.signedOff(clock.instant()));
        store.update(next(store.get(reviewId), point));
        minutes.add(
                reviewId, new Line(point, MinuteKind.SIGNED_OFF, round.preparation(), null, null, null, null, null));
        return true;
    }

    private void rollOver(String reviewId, ReviewPoint point, List<Minute> lines) {
        List<ActionView> rolling = RollOver.into(point, actions.about(reviewId), lines);
        RollOver.unwritten(point, rolling, lines)
                .forEach(action -> minutes.add(
                        reviewId,
                        point,
                        MinuteKind.ROLLED_OVER,
                        action.id(),
                        "%s, due %s".formatted(action.title(), Formats.dayOf(action.dueOn()))));
    }

    private void ask(RoundView round, Accepting accepting) {
        List<String> asked = new ArrayList<>(List.of(Answer.CMIO));
        asked.addAll(accepting.users());
        asked.forEach(one -> minutes.add(
                round.reviewId(),
                new Line(round.point(), MinuteKind.ASKED, round.preparation(), null, null, one, null, null)));
        if (!accepting.nobody().isEmpty()) {
            minutes.add(
                    round.reviewId(),
                    new Line(
                            round.point(),
                            MinuteKind.NO_CHIEF,
                            round.preparation(),
                            null,
                            null,
                            null,
                            "No chief is named for " + String.join("; ", accepting.nobody()),
                            null));
        }
    }

    private static StoredReview next(StoredReview review, ReviewPoint done) {
        return switch (done) {
            case DAY_30 -> review.at(ReviewState.WAITING, ReviewPoint.DAY_60);
            case DAY_60 -> review.at(ReviewState.WAITING, ReviewPoint.DAY_90);
            default -> review.at(ReviewState.CLOSING, ReviewPoint.DAY_90);
        };
    }

    private List<Minute> meeting(RoundView round) {
        return minutes.of(round.reviewId()).stream()
                .filter(line -> line.point() == round.point())
                .toList();
    }
}
