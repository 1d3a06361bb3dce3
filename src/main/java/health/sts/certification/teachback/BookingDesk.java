package health.sts.certification.teachback;

import health.sts.certification.Trainee;
import health.sts.certification.teachback.TeachBacks.Booking;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the date and place of an attempt. */
@Component
class BookingDesk {

    /** How many teach-backs a round allows (D3, an assumption of the programme). */
    static final int MOST_ATTEMPTS = 2;

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int LONGEST = 200;

    private final TeachBackStore store;
    private final CurrentActor actor;
    private final Clock clock;

    BookingDesk(TeachBackStore store, CurrentActor actor, Clock clock) {
        this.store = store;
        this.actor = actor;
        this.clock = clock;
    }

    int book(Trainee trainee, Booking booking) {
        check(booking);
        Optional<TeachBackRow> last = store.newest(trainee.certificationId(), trainee.round());
        if (last.filter(teachBack -> !"REPEAT".equals(teachBack.result())).isPresent()) {
            throw Refusal.conflict("A teach-back is booked or judged already. Nothing was changed.");
        }
        int attempt = last.map(TeachBackRow::attempt).orElse(0) + 1;
        if (attempt > MOST_ATTEMPTS) {
            throw Refusal.conflict("There are %d teach-backs at most. Nothing was changed.".formatted(MOST_ATTEMPTS));
        }
        store.insert(
                trainee.certificationId(),
                trainee.round(),
                attempt,
                booking,
                actor.get().userId(),
                clock.instant());
        return attempt;
    }

    private void check(Booking booking) {
        text("teachBackTopic", booking.topic());
        text("teachBackPlace", booking.place());
        Instant now = clock.instant();
        if (booking.takesPlaceAt() == null || !booking.takesPlaceAt().isAfter(now)) {
            throw Refusal.invalid("teachBackAt", "Choose a date and time in the future.");
        }
        if (booking.takesPlaceAt().isAfter(now.plus(FARTHEST))) {
            throw Refusal.invalid("teachBackAt", "Choose a date within the next year.");
        }
    }

    private static void text(String field, String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw Refusal.invalid(field, "%s is missing or has more than %d characters.".formatted(field, LONGEST));
        }
    }
}
