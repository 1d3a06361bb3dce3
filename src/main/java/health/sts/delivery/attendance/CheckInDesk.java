package health.sts.delivery.attendance;

import health.sts.delivery.DeliverySettings;
import health.sts.delivery.SessionState;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CheckInDesk implements CheckIn {

    private final SessionReads sessions;
    private final Seats seats;
    private final DraftStore store;
    private final AttendanceDuties duties;
    private final AttendanceJournal journal;
    private final DeliverySettings settings;
    private final Clock clock;

    CheckInDesk(
            SessionReads sessions,
            Seats seats,
            DraftStore store,
            AttendanceDuties duties,
            AttendanceJournal journal,
            DeliverySettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.seats = seats;
        this.store = store;
        this.duties = duties;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Shown shown(String sessionId) {
        SessionView session = sessions.get(sessionId);
        if (!duties.leads(session) && !duties.signs(session)) {
            throw Refusal.forbidden("Only the trainers of this session show its check-in code.");
        }
        Instant now = clock.instant();
        Instant opensAt = session.startsAt().minus(settings.checkInOpens());
        boolean open =
                session.state() == SessionState.PLANNED && !now.isBefore(opensAt) && now.isBefore(session.endsAt());
        CheckInCode codes = codes(sessionId);
        return new Shown(
                session,
                open ? codes.at(now) : null,
                codes.nextIn(now),
                opensAt,
                store.checkIns(sessionId).size(),
                session.taken());
    }

    @Override
    @Transactional(readOnly = true)
    public Reply look(String sessionId, String code) {
        SessionView session = sessions.get(sessionId);
        return reply(session, seat(sessionId), code, clock.instant());
    }

    @Override
    public Reply checkIn(String sessionId, String code) {
        SessionView session = sessions.lock(sessionId);
        Optional<Seat> seat = seat(sessionId);
        Instant now = clock.instant();
        Reply reply = reply(session, seat, code, now);
        if (reply.answer() != Answer.READY) {
            return reply;
        }
        String trainingId = seat.orElseThrow().trainingId();
        store.checkIn(sessionId, trainingId, now);
        journal.checkedIn(sessionId, trainingId);
        return new Reply(
                session,
                Answer.DONE,
                "You are checked in since %s. The trainer confirms your minutes at the end."
                        .formatted(SessionTimes.at(session, now)));
    }

    private Reply reply(SessionView session, Optional<Seat> seat, String code, Instant now) {
        Instant opensAt = session.startsAt().minus(settings.checkInOpens());
        if (seat.isEmpty()) {
            return new Reply(
                    session,
                    Answer.NO_SEAT,
                    "You have no seat in this session, so you cannot check in. Tell the trainer, and look under “My training” which session is yours.");
        }
        if (session.state() == SessionState.CANCELLED) {
            return new Reply(
                    session, Answer.CLOSED, "This session was cancelled. Look under “My training” for another.");
        }
        Map<String, Instant> checkIns = store.checkIns(session.sessionId());
        Instant since = checkIns.get(seat.get().trainingId());
        if (since != null) {
            return new Reply(
                    session,
                    Answer.ALREADY,
                    "You are checked in since %s; nothing more to do.".formatted(SessionTimes.at(session, since)));
        }
        if (now.isBefore(opensAt)) {
            return new Reply(
                    session,
                    Answer.TOO_EARLY,
                    "Check-in opens at %s. Scan the code again then.".formatted(SessionTimes.at(session, opensAt)));
        }
        if (!now.isBefore(session.endsAt()) || session.state() != SessionState.PLANNED) {
            return new Reply(
                    session,
                    Answer.TOO_LATE,
                    "The session ended at %s, so check-in is over. If you were there, tell the trainer, who enters your minutes."
                            .formatted(SessionTimes.at(session, session.endsAt())));
        }
        if (!codes(session.sessionId()).good(code, now)) {
            return new Reply(
                    session,
                    Answer.EXPIRED,
                    "This code has expired or belongs to another session. Scan the one that is shown now.");
        }
        return new Reply(session, Answer.READY, "Check in now while you are in the room.");
    }

    private Optional<Seat> seat(String sessionId) {
        String me = duties.actor().userId();
        List<Seat> all = seats.ofSession(sessionId);
        return all.stream()
                .filter(seat -> !seat.waiting() && seat.userId().equals(me))
                .findFirst();
    }

    private CheckInCode codes(String sessionId) {
        return new CheckInCode(sessionId, store.secret(sessionId), settings.checkInCode());
    }
}
