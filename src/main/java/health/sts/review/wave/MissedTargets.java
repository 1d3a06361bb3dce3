package health.sts.review.wave;

import health.sts.accountability.Actions.ActionView;
import health.sts.review.metric.Readings.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Targets that a wave missed, and whether somebody is at them. */
final class MissedTargets {

    private MissedTargets() {}

    /** @param action the open action that is to reach it yet; null where there is none */
    record Missed(Snapshot figure, ActionView action) {}

    /**
     * @param figures the last values of a wave
     * @param actions all about its review
     * @param minutes which say what metric an action is for
     */
    static List<Missed> of(List<Snapshot> figures, List<ActionView> actions, List<Minute> minutes) {
        Map<String, ActionView> open =
                actions.stream().filter(RollOver::open).collect(Collectors.toMap(ActionView::id, Function.identity()));
        return figures.stream()
                .filter(figure -> Boolean.FALSE.equals(figure.reached()))
                .map(figure -> new Missed(
                        figure, action(figure.metricId(), open, minutes).orElse(null)))
                .toList();
    }

    private static Optional<ActionView> action(String metricId, Map<String, ActionView> open, List<Minute> minutes) {
        return minutes.stream()
                .filter(line -> line.kind() == MinuteKind.ACTION_OPENED && metricId.equals(line.metricId()))
                .filter(line -> open.containsKey(line.aboutId()))
                .map(line -> open.get(line.aboutId()))
                .findFirst();
    }
}
