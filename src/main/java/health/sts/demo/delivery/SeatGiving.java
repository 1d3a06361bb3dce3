package health.sts.demo.delivery;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Fit;
import health.sts.delivery.booking.FittingSessions;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionReads;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final SessionReads reads;

    SeatGiving(Bookings bookings, FittingSessions fitting, Seats seats, SessionReads reads) {
        this.bookings = bookings;
        this.fitting = fitting;
        this.seats = seats;
        this.reads = reads;
    }

    /** Enrols those who have neither a seat nor been in such a session; first who teaches, and so has less to choose from. */
    void enrol(Collection<Learner> learners, SessionKind kind, Collection<String> sessions) {
        Set<String> seated = seats.ofSessions(sessions).stream()
                .filter(seat -> seat.kind() == kind && !seat.waiting())
                .map(Seat::trainingId)
                .collect(Collectors.toSet());
        Set<String> teaching = reads.of(sessions).stream()
                .flatMap(session -> Stream.of(session.leadUserId(), session.coUserId()))
                .collect(Collectors.toSet());
        List<Learner> without = learners.stream()
                .filter(learner -> kind == SessionKind.CLASS ? learner.classAt() == null : learner.labAt() == null)
                .filter(learner -> !seated.contains(learner.trainingId()))
                .toList();
        enrol(without, learner -> teaching.contains(learner.userId()), kind);
        enrol(without, learner -> !teaching.contains(learner.userId()), kind);
    }

    private void enrol(List<Learner> learners, Predicate<Learner> who, SessionKind kind) {
        List<String> trainings =
                learners.stream().filter(who).map(Learner::trainingId).toList();
        if (!trainings.isEmpty()) {
            bookings.enrol(trainings, kind).stream()
                    .filter(result -> !result.seat())
                    .forEach(result -> LOG.debug("{} has no seat: {}", result.physicianName(), result.sentence()));
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
