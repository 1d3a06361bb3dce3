package health.sts.demo.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays troupes in the order of time, with the timers that run out in between and the daily look at what is late. What
 * comes next the troupes read from the cases themselves, so that it may be stopped at any moment and go on later.
 */
@Component
@Profile("demo")
public class Playing {

    private static final LocalTime LOOK = LocalTime.of(7, 0);

    private final Stage stage;
    private final Background background;
    private final OfficeHours hours;

    public Playing(Stage stage, Background background, OfficeHours hours) {
        this.stage = stage;
        this.background = background;
        this.hours = hours;
    }

    /**
     * Plays until the present.
     *
     * @param troupes who acts; the first of them where two act at the same moment
     * @param goesOn false stops after the act under way
     * @param told is told the day that was reached
     * @return whether the present was reached
     */
    public boolean play(
            List<? extends Troupe> troupes, Instant present, BooleanSupplier goesOn, Consumer<LocalDate> told) {
        Instant look = next(troupes).flatMap(Troupe::next).map(this::lookAfter).orElse(present);
        while (goesOn.getAsBoolean()) {
            Optional<? extends Troupe> troupe = next(troupes);
            Instant until = troupe.flatMap(Troupe::next)
                    .filter(at -> !at.isAfter(present))
                    .orElse(present);
            if (look.isBefore(until)) {
                Instant at = look;
                runJobs(troupes, at);
                stage.system(at, background::lookAtWhatIsLate);
                troupes.forEach(each -> each.morning(at));
                look = lookAfter(at);
                told.accept(hours.dayOf(at));
            } else if (runJobs(troupes, until)) {
                // Timers may have brought acts that come before the one that was next.
                continue;
            } else if (until == present) {
                return true;
            } else {
                troupe.orElseThrow().perform();
                troupes.forEach(each -> each.acted(until));
            }
        }
        return false;
    }

    private static Optional<? extends Troupe> next(List<? extends Troupe> troupes) {
        return troupes.stream()
                .filter(troupe -> troupe.next().isPresent())
                .min(Comparator.comparing(troupe -> troupe.next().orElseThrow()));
    }

    private boolean runJobs(List<? extends Troupe> troupes, Instant until) {
        boolean any = false;
        for (Optional<Instant> due = background.nextDue();
                due.isPresent() && !due.get().isAfter(until);
                due = background.nextDue()) {
            Instant at = due.get();
            List<String> moved = stage.system(at, background::runDue);
            if (moved.isEmpty()) {
                break;
            }
            any = true;
            troupes.forEach(troupe -> troupe.moved(moved));
        }
        return any;
    }

    private Instant lookAfter(Instant moment) {
        LocalDate day = hours.dayOf(moment).plusDays(1);
        while (!hours.works(day)) {
            day = day.plusDays(1);
        }
        return hours.at(day, LOOK);
    }
}
