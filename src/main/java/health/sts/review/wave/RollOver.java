package health.sts.review.wave;

import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.State;
import health.sts.review.ReviewPoint;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Open actions go from round to round until they are done or cancelled; none is ever lost. */
final class RollOver {

    private RollOver() {}

    static boolean open(ActionView action) {
        return action.state() == State.OPEN || action.state() == State.TO_CHECK;
    }

    /** The open actions about a review that were not opened in this round, oldest first. */
    static List<ActionView> into(ReviewPoint round, List<ActionView> actions, List<Minute> minutes) {
        Set<String> own = minutes.stream()
                .filter(minute -> minute.is(MinuteKind.ACTION_OPENED, round))
                .map(Minute::aboutId)
                .collect(Collectors.toSet());
        return actions.stream()
                .filter(RollOver::open)
                .filter(action -> !own.contains(action.id()))
                .sorted(Comparator.comparing(ActionView::openedAt).thenComparing(ActionView::id))
                .toList();
    }

    /** Those of them that are not yet on record as rolled over into this round. */
    static List<ActionView> unwritten(ReviewPoint round, List<ActionView> rolling, List<Minute> minutes) {
        Set<String> known = minutes.stream()
                .filter(minute -> minute.is(MinuteKind.ROLLED_OVER, round))
                .map(Minute::aboutId)
                .collect(Collectors.toSet());
        return rolling.stream().filter(action -> !known.contains(action.id())).toList();
    }
}
