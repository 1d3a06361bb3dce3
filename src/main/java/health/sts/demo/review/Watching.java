package health.sts.demo.review;

import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.engine.Processes;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The daily watch begins by a timer in the present; in the past it is begun on the days on which it finds something: a
 * pulse to open, to call to mind or to close, a week of support to plan, a review to begin.
 */
@Component
@Profile("demo")
class Watching {

    private static final String WATCH = "review-watch";
    private static final List<Integer> DAYS = List.of(-30, -25, -19, -14, 0, 5, 12, 19, 26, 36, 66);

    private final Processes processes;
    private final OfficeHours hours;

    Watching(Processes processes, OfficeHours hours) {
        this.processes = processes;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        return days(wave).toList();
    }

    private Stream<Planned> days(LiveSetting wave) {
        return DAYS.stream().map(day -> {
            Instant at = hours.at(wave.day(day), LocalTime.of(6, 50));
            String key = "WATCH-REVIEW-" + wave.day(day);
            return Planned.of("review watch " + day, at, null, () -> processes.begin(WATCH, key, Map.of()));
        });
    }
}
