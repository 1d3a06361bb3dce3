package health.sts.delivery.web;

import health.sts.delivery.training.Trainings;
import health.sts.delivery.training.Trainings.Opened;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which wave a page shows. */
@Component
class WaveChoice {

    private final Waves waves;
    private final Trainings trainings;

    WaveChoice(Waves waves, Trainings trainings) {
        this.waves = waves;
        this.trainings = trainings;
    }

    /**
     * All waves and the one to show.
     *
     * @param shown null where there is no wave
     * @param opened when the shown one was opened for training, or null
     */
    record Choice(List<WaveView> all, WaveView shown, Opened opened) {}

    /** The wave asked for, else the next to go live of those in training, else the next to go live, else the last. */
    Choice of(String asked) {
        List<WaveView> all = waves.list();
        List<Opened> opened = trainings.opened();
        Set<String> open = opened.stream().map(Opened::waveId).collect(Collectors.toSet());
        WaveView shown = asked.isBlank() ? usual(all, open) : named(all, asked);
        return new Choice(
                all,
                shown,
                opened.stream()
                        .filter(one -> shown != null && one.waveId().equals(shown.id()))
                        .findFirst()
                        .orElse(null));
    }

    private static WaveView named(List<WaveView> all, String asked) {
        return all.stream()
                .filter(wave -> wave.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no wave " + asked + "."));
    }

    private static WaveView usual(List<WaveView> all, Set<String> open) {
        return next(all.stream().filter(wave -> open.contains(wave.id())).toList())
                .or(() -> next(all))
                .or(() -> all.stream().reduce((first, last) -> last))
                .orElse(null);
    }

    private static Optional<WaveView> next(List<WaveView> waves) {
        return waves.stream().filter(wave -> wave.daysToGo() >= 0).min(Comparator.comparingLong(WaveView::daysToGo));
    }
}
