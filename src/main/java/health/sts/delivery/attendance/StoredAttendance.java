package health.sts.delivery.attendance;

import java.math.BigDecimal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of the processes, each with the desk that does it. */
@Service
@Transactional
class StoredAttendance implements AttendanceSteps {

    private final AttendanceBook book;
    private final SessionClosing closing;
    private final MakeUps makeUps;
    private final HoursDesk hours;

    StoredAttendance(AttendanceBook book, SessionClosing closing, MakeUps makeUps, HoursDesk hours) {
        this.book = book;
        this.closing = closing;
        this.makeUps = makeUps;
        this.hours = hours;
    }

    @Override
    public void handIn(String sessionId) {
        book.handIn(sessionId);
    }

    @Override
    public void sign(String sessionId) {
        book.sign(sessionId);
    }

    @Override
    public void giveBack(String sessionId, String reason) {
        book.giveBack(sessionId, reason);
    }

    @Override
    public void close(String sessionId) {
        closing.close(sessionId);
    }

    @Override
    public void makeUpHeld(String trainingId, String sessionId, int minutes, String note) {
        makeUps.held(trainingId, sessionId, minutes, note);
    }

    @Override
    public void logHours(String sessionId, BigDecimal teaching, BigDecimal preparation, String note) {
        hours.log(sessionId, teaching, preparation, note);
    }

    @Override
    public void confirmHours(String sessionId, boolean confirmed, String reason) {
        hours.confirm(sessionId, confirmed, reason);
    }
}
