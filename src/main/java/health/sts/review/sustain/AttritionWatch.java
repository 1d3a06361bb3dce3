package health.sts.review.sustain;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.recruitment.Restarts;
import health.sts.recruitment.Restarts.Shortage;
import health.sts.review.sustain.TrainerCounts.Need;
import health.sts.review.sustain.TrainerCounts.Spot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds active trainers against the minimum (P9.3); where they are too few, recruitment begins again, and people are told. */
@Component
class AttritionWatch {

    private final TrainerCounts counts;
    private final AttritionStore store;
    private final Restarts restarts;
    private final Waves waves;
    private final AttritionNews news;
    private final Clock clock;

    AttritionWatch(
            TrainerCounts counts,
            AttritionStore store,
            Restarts restarts,
            Waves waves,
            AttritionNews news,
            Clock clock) {
        this.counts = counts;
        this.store = store;
        this.restarts = restarts;
        this.waves = waves;
        this.news = news;
        this.clock = clock;
    }

    /** How each specialty of each wave stands now. */
    List<AttritionCheck> look() {
        Map<String, WaveDate> dates = dates();
        Map<Spot, Integer> active = counts.active(clock.instant());
        Map<Spot, Integer> onTheWay = counts.onTheWay();
        Map<String, Map<String, Integer>> seats = restarts.seatsUnderWay();
        return counts.needs().stream()
                .filter(need -> dates.containsKey(need.spot().waveId()))
                .map(need -> check(
                        need,
                        dates.get(need.spot().waveId()).daysToGo() <= 0,
                        active.getOrDefault(need.spot(), 0),
                        onTheWay.getOrDefault(need.spot(), 0)
                                + seats.getOrDefault(need.spot().waveId(), Map.of())
                                        .getOrDefault(need.spot().specialtyCode(), 0)))
                .toList();
    }

    /** Looks, keeps what was seen, and opens seats where trainers are missing and nobody is on the way. */
    List<AttritionCheck> check(String monthId) {
        List<AttritionCheck> checks = look();
        store.insert(monthId, checks);
        List<AttritionCheck> restarting =
                checks.stream().filter(check -> check.toRestart() > 0).toList();
        if (!restarting.isEmpty()) {
            Instant now = clock.instant();
            Map<Spot, List<String>> gone = counts.gone(now);
            restarting.forEach(check -> restarts.open(new Shortage(
                    check.spot().waveId(),
                    check.spot().specialtyCode(),
                    check.toRestart(),
                    check.minimum(),
                    gone.getOrDefault(check.spot(), List.of()),
                    check.why())));
        }
        news.tell(checks.stream().filter(AttritionCheck::tooFew).toList(), dates());
        return checks;
    }

    private static AttritionCheck check(Need need, boolean live, int active, int underWay) {
        return new AttritionCheck(need.spot(), live, active, need.minimum(live), underWay);
    }

    private Map<String, WaveDate> dates() {
        return waves.dates().stream().collect(Collectors.toMap(WaveDate::id, Function.identity()));
    }
}
