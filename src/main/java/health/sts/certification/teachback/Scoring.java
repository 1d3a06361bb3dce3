package health.sts.certification.teachback;

import health.sts.certification.Rubric;
import health.sts.certification.teachback.Attempts.Current;
import health.sts.certification.teachback.PanelStore.Place;
import health.sts.certification.teachback.TeachBacks.Comparison;
import health.sts.certification.teachback.TeachBacks.ScoreView;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes scores from the evaluators of the panel and puts them together once all are in. */
@Component
class Scoring {

    private final Panels panels;
    private final ScoreStore scores;
    private final TeachBackStore teachBacks;
    private final CurrentActor actor;
    private final Clock clock;

    Scoring(Panels panels, ScoreStore scores, TeachBackStore teachBacks, CurrentActor actor, Clock clock) {
        this.panels = panels;
        this.scores = scores;
        this.teachBacks = teachBacks;
        this.actor = actor;
        this.clock = clock;
    }

    void score(Current current, Rubric rubric, String comment) {
        String me = actor.get().userId();
        if (panels.of(current.teachBack()).stream()
                .noneMatch(place -> place.evaluator().equals(me))) {
            throw Refusal.forbidden(
                    "Only the evaluators of this panel score, each on their own. You are not one of them.");
        }
        scores.insert(current.teachBack().id(), new ScoreView(me, rubric, comment, clock.instant()));
        panels.scored(current.teachBack());
    }

    Comparison compare(Current current) {
        List<Place> panel = panels.of(current.teachBack());
        if (panel.size() < 2 || !panel.stream().allMatch(Place::scored)) {
            throw Refusal.conflict("Not all evaluators have scored yet.");
        }
        return new ScoreSheet(scores.of(current.teachBack().id()).stream()
                        .map(ScoreView::rubric)
                        .toList())
                .compare(current.teachBack().attempt());
    }

    void judged(Current current, String result, String reason) {
        if (!TeachBackRow.RESULTS.contains(result)) {
            throw new IllegalStateException("Unknown teach-back result " + result);
        }
        teachBacks.judged(current.teachBack().id(), compare(current), result, reason, clock.instant());
    }
}
