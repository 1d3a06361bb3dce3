package health.sts.delivery.booking;

import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.TrainingState;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which session is for whom, and until when it can be booked. */
@Component
class SeatRules {

    private final DeliverySettings settings;
    private final RegistrationClose registration;
    private final SeatPast past;
    private final ClinicTimes clinics;
    private final RefresherRule refreshers;
    private final Clock clock;

    SeatRules(
            DeliverySettings settings,
            RegistrationClose registration,
            SeatPast past,
            ClinicTimes clinics,
            RefresherRule refreshers,
            Clock clock) {
        this.settings = settings;
        this.registration = registration;
        this.past = past;
        this.clinics = clinics;
        this.refreshers = refreshers;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** The session is open, of the learner's wave and specialty, and the learner still needs one of its kind. */
    void fits(SessionView session, Learner learner) {
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("The %s is %s. Choose another one."
                    .formatted(
                            SessionWords.of(session),
                            session.state() == SessionState.CANCELLED ? "cancelled" : "over"));
        }
        if (!session.startsAt().isAfter(now())) {
            throw Refusal.conflict("The %s has begun. Choose another one.".formatted(SessionWords.of(session)));
        }
        mismatch(session, learner).ifPresent(sentence -> {
            throw Refusal.conflict(sentence);
        });
    }

    /** Why the session is not for this learner, whatever the time. */
    Optional<String> mismatch(SessionView session, Learner learner) {
        if (learner.state() == TrainingState.LEFT) {
            return Optional.of("This training has ended: the learner has left the wave.");
        }
        if (!session.waveId().equals(learner.waveId())) {
            return Optional.of("This session is for another wave.");
        }
        if (!session.specialtyCode().equals(learner.specialtyCode())) {
            return Optional.of(
                    "This session is for another specialty. Choose one of the learner's own, where the workflows are the same.");
        }
        if (learner.userId().equals(session.leadUserId()) || learner.userId().equals(session.coUserId())) {
            return Optional.of(
                    "Whoever leads a session, or helps in it, does not learn in it. Choose one that somebody else leads.");
        }
        if (!counts(session)) {
            return Optional.of(
                    "This refresher is too long before go-live, so it would not count for access. Choose a later one.");
        }
        return done(session, learner);
    }

    /** A refresher only helps where it is young enough at go-live. */
    boolean counts(SessionView session) {
        return session.kind() != SessionKind.REFRESHER || refreshers.counts(session.waveId(), session.endsAt());
    }

    /** What the learner's own deadlines say; whoever enrols others is not bound by them. */
    void selfService(SessionView session, Learner learner) {
        if (!now().isBefore(closes(session))) {
            throw Refusal.conflict(
                    "Booking, changing and cancelling closed at %s, %d hours before the start. Ask your training manager."
                            .formatted(
                                    SessionWords.when(closes(session), session.zone()),
                                    settings.bookingCloses().toHours()));
        }
    }

    /** Whoever never booked registers until the wave's registration closes; changes and repeats go on after it. */
    void registration(Learner learner) {
        if (!past.any(learner.trainingId()) && registration.over(learner.waveId())) {
            throw Refusal.conflict(
                    "Registration for your wave has closed. Ask your training manager or your department chief, who can still enrol you.");
        }
    }

    boolean registrationOver(Learner learner) {
        return registration.over(learner.waveId());
    }

    /** Until when learners book, change and cancel by themselves. */
    Instant closes(SessionView session) {
        return session.startsAt().minus(settings.bookingCloses());
    }

    /** Whether the learner was missing so often that only the waiting list is left. */
    boolean waitsOnly(Learner learner) {
        return past.noShows(learner.trainingId()) >= settings.strikes();
    }

    int strikes() {
        return settings.strikes();
    }

    /** What stands in the physician's clinic calendar at that time. */
    Optional<ClinicTime> clinic(SessionView session, Learner learner) {
        return clinics.calendar(learner.physicianId(), learner.siteId()).clash(session.startsAt(), session.endsAt());
    }

    private static Optional<String> done(SessionView session, Learner learner) {
        boolean done =
                switch (session.kind()) {
                    case CLASS -> learner.classAt() != null && !classAgain(learner);
                    case LAB -> learner.labAt() != null;
                    case REFRESHER -> false;
                };
        return done
                ? Optional.of(
                        "The %s is done already, so no other seat is needed.".formatted(SessionWords.kind(session)))
                : Optional.empty();
    }

    /** After the last attempt of the first round failed, coaching and another class come before one more (D5). */
    static boolean classAgain(Learner learner) {
        return learner.passedAt() == null && learner.attempts() >= 3;
    }
}
