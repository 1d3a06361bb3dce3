package health.sts.certification.teachback;

import health.sts.certification.Trainee;
import health.sts.certification.teachback.Attempts.Current;
import health.sts.certification.teachback.PanelStore.Place;
import health.sts.certification.teachback.TeachBacks.Evaluator;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names evaluators for the places of a panel, none of them twice. */
@Component
class Panels {

    private final PanelStore places;
    private final EvaluatorRules rules;
    private final TeachBackNews news;
    private final CurrentActor actor;
    private final Clock clock;

    Panels(PanelStore places, EvaluatorRules rules, TeachBackNews news, CurrentActor actor, Clock clock) {
        this.places = places;
        this.rules = rules;
        this.news = news;
        this.actor = actor;
        this.clock = clock;
    }

    List<Place> of(TeachBackRow teachBack) {
        return places.of(teachBack.id());
    }

    void name(Current current, String first, String second) {
        if (!of(current.teachBack()).isEmpty()) {
            throw Refusal.conflict("The panel has been named before. Nothing was changed.");
        }
        rules.check(current.trainee(), "firstEvaluator", first);
        rules.check(current.trainee(), "secondEvaluator", second);
        refuseTwice(first.equals(second), "secondEvaluator");
        take(current, 1, first);
        take(current, 2, second);
        news.named(current.trainee(), current.teachBack().booking(), List.of(first, second));
    }

    void nameThird(Current current, String third) {
        if (!current.teachBack().waitsForThird() || of(current.teachBack()).size() != 2) {
            throw Refusal.conflict("A third evaluator is not needed. Nothing was changed.");
        }
        rules.check(current.trainee(), "thirdEvaluator", third);
        refuseTwice(sits(current, third), "thirdEvaluator");
        take(current, 3, third);
        news.named(current.trainee(), current.teachBack().booking(), List.of(third));
    }

    void replace(Current current, String evaluator, String another) {
        rules.check(current.trainee(), "another", another);
        refuseTwice(sits(current, another), "another");
        if (!places.replace(
                current.teachBack().id(), evaluator, another, actor.get().userId(), clock.instant())) {
            throw Refusal.conflict("Only an evaluator of this panel who has not scored yet can be replaced.");
        }
        news.named(current.trainee(), current.teachBack().booking(), List.of(another));
    }

    List<Evaluator> eligible(Trainee trainee) {
        return rules.eligible(trainee);
    }

    /** The person has just scored. */
    void scored(TeachBackRow teachBack) {
        places.scored(teachBack.id());
    }

    private boolean sits(Current current, String person) {
        return of(current.teachBack()).stream()
                .anyMatch(place -> place.evaluator().equals(person));
    }

    private void take(Current current, int position, String evaluator) {
        places.add(current.teachBack().id(), position, evaluator, actor.get().userId(), clock.instant());
    }

    private static void refuseTwice(boolean twice, String field) {
        if (twice) {
            throw Refusal.invalid(field, "Each evaluator scores once. Name somebody who is not on the panel yet.");
        }
    }
}
