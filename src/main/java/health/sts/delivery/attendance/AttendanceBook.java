package health.sts.delivery.attendance;

import health.sts.accountability.Notices;
import health.sts.delivery.SessionState;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AttendanceBook implements Attendance {

    private final SessionReads sessions;
    private final Seats seats;
    private final DraftStore drafts;
    private final SheetStore sheets;
    private final AttendanceDesk desk;
    private final AttendanceDuties duties;
    private final SessionClosing closing;
    private final Notices notices;

    AttendanceBook(
            SessionReads sessions,
            Seats seats,
            DraftStore drafts,
            SheetStore sheets,
            AttendanceDesk desk,
            AttendanceDuties duties,
            SessionClosing closing,
            Notices notices) {
        this.sessions = sessions;
        this.seats = seats;
        this.drafts = drafts;
        this.sheets = sheets;
        this.desk = desk;
        this.duties = duties;
        this.closing = closing;
        this.notices = notices;
    }

    @Override
    @Transactional(readOnly = true)
    public Register register(String sessionId) {
        SessionView session = sessions.get(sessionId);
        boolean leading = duties.leads(session);
        boolean signing = duties.signs(session);
        if (!leading && !signing && !duties.oversees()) {
            throw Refusal.forbidden("You neither lead nor sign this session, so its attendance is not open to you.");
        }
        List<Sheet> handedIn = sheets.of(sessionId);
        Sheet newest = handedIn.stream().findFirst().orElse(null);
        Map<String, Minutes> typed = drafts.of(sessionId);
        Map<String, Instant> checkIns = drafts.checkIns(sessionId);
        List<Row> rows = seats.ofSession(sessionId).stream()
                .filter(seat -> !seat.waiting())
                .map(seat -> row(session, seat, newest, typed.get(seat.trainingId()), checkIns.get(seat.trainingId())))
                .toList();
        return new Register(session, leading, signing, handedIn, rows);
    }

    @Override
    public void save(String sessionId, Collection<Minutes> typed) {
        SessionView session = sessions.lock(sessionId);
        duties.enters(session);
        desk.save(session, typed);
    }

    public void handIn(String sessionId) {
        SessionView session = sessions.lock(sessionId);
        desk.handIn(session, duties.enters(session).userId());
        drafts.clear(sessionId);
    }

    public void sign(String sessionId) {
        SessionView session = planned(sessionId);
        Sheet sheet = desk.waiting(session);
        desk.answer(sheet, true, null, duties.signs(session, sheet).userId());
    }

    public void giveBack(String sessionId, String reason) {
        SessionView session = planned(sessionId);
        Sheet sheet = desk.waiting(session);
        giveBack(session, sheet, reason);
        drafts.save(
                sessionId,
                sheet.entries().stream()
                        .map(entry -> new Minutes(entry.trainingId(), entry.minutes(), entry.note()))
                        .toList());
    }

    @Override
    public void correct(String sessionId, Collection<Minutes> changed, String reason) {
        SessionView session = sessions.lock(sessionId);
        String enteredBy = duties.enters(session).userId();
        desk.correct(session, changed, enteredBy, TeachingForm.reason("reason", reason));
        notices.tell(
                List.of(session.coUserId()),
                "A correction to the attendance of the %s waits for your signature."
                        .formatted(SessionTimes.named(session)),
                page(sessionId),
                sessionId);
    }

    @Override
    public void signCorrection(String sessionId) {
        SessionView session = closed(sessionId);
        Sheet sheet = desk.waiting(session);
        Sheet before = counted(List.of(sessionId)).get(sessionId);
        desk.answer(sheet, true, null, duties.signs(session, sheet).userId());
        closing.settleChanged(session, sheet, before);
    }

    @Override
    public void giveBackCorrection(String sessionId, String reason) {
        SessionView session = closed(sessionId);
        giveBack(session, desk.waiting(session), reason);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Sheet> counted(Collection<String> sessionIds) {
        return sheets.counted(sessionIds);
    }

    private void giveBack(SessionView session, Sheet sheet, String reason) {
        String by = duties.signs(session, sheet).userId();
        String words = TeachingForm.reason(TeachingForm.SIGN_REASON, reason);
        desk.answer(sheet, false, words, by);
        notices.tell(
                List.of(sheet.enteredBy()),
                "The attendance of the %s was given back: %s".formatted(SessionTimes.named(session), words),
                page(session.sessionId()),
                session.sessionId());
    }

    private SessionView planned(String sessionId) {
        SessionView session = sessions.lock(sessionId);
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("This session is %s, so its attendance is settled."
                    .formatted(session.state().title().toLowerCase()));
        }
        return session;
    }

    private SessionView closed(String sessionId) {
        SessionView session = sessions.lock(sessionId);
        if (session.state() != SessionState.CLOSED) {
            throw Refusal.conflict(
                    "This session is not closed yet. Sign its attendance with the task “Sign attendance”.");
        }
        return session;
    }

    private static Row row(SessionView session, Seat seat, Sheet newest, Minutes typed, Instant checkedAt) {
        return new Row(
                seat.trainingId(),
                seat.name(),
                checkedAt,
                typed == null ? null : typed.minutes(),
                typed == null ? null : typed.note(),
                checkedAt == null ? null : CheckInRules.minutes(session, checkedAt),
                newest == null ? null : newest.of(seat.trainingId()).orElse(null));
    }

    private static String page(String sessionId) {
        return "/sessions/" + sessionId + "/attendance";
    }
}
