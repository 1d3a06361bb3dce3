package health.sts.demo.delivery;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Fit;
import health.sts.delivery.booking.FittingSessions;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How seats are taken: by the training manager for many, and by some learners for themselves. */
@Component
@Profile("demo")
class SeatGiving {

    private static final Logger LOG = LoggerFactory.getLogger(SeatGiving.class);

    private final Bookings bookings;
    private final FittingSessions fitting;
    private final Seats seats;

    SeatGiving(Bookings bookings, FittingSessions fitting, Seats seats) {
        this.bookings = bookings;
        this.fitting = fitting;
        this.seats = seats;
    }

    /** Enrols those who have neither a seat nor been in such a session; those who come first get the earlier ones. */
    void enrol(Collection<Learner> learners, SessionKind kind, Collection<String> sessions) {
        Set<String> seated = seats.ofSessions(sessions).stream()
                .filter(seat -> seat.kind() == kind && !seat.waiting())
                .map(Seat::trainingId)
                .collect(Collectors.toSet());
        List<String> without = learners.stream()
                .filter(learner -> kind == SessionKind.CLASS ? learner.classAt() == null : learner.labAt() == null)
                .map(Learner::trainingId)
                .filter(training -> !seated.contains(training))
                .toList();
        if (!without.isEmpty()) {
            Map<Boolean, Long> results = bookings.enrol(without, kind).stream()
                    .collect(Collectors.partitioningBy(Bookings.EnrolmentResult::seat, Collectors.counting()));
            LOG.debug("Enrolled for {}: {}", kind, results);
        }
    }

    /** Takes the first session with a free seat. */
    void book(Learner learner, Predicate<Fit> suits) {
        fitting.of(learner, List.of(SessionKind.CLASS)).stream()
                .filter(fit -> fit.possible() && fit.session().free() > 0)
                .filter(suits)
                .min(Comparator.comparing(fit -> fit.session().startsAt()))
                .ifPresent(
                        fit -> bookings.book(learner.trainingId(), fit.session().sessionId()));
    }
}
