package health.sts.delivery;

import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions of yesterday whose attendance is signed: physicians 1 to 4 and 6 attended, the chief did not; 5 led. */
@Component
public class SignedClasses {

    private final Campus campus;
    private final Classrooms classrooms;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SignedClasses(
            Campus campus,
            Classrooms classrooms,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.campus = campus;
        this.classrooms = classrooms;
        this.jdbc = jdbc;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A session as a row, with its sheet and signature as rows; its end is announced as the attendance announces it. */
    public String signed(Campus.Term term, SessionKind kind) {
        Instant from = clock.instant().minus(Duration.ofDays(1));
        String session = classrooms.session(new Classrooms.Wanted(
                term.wave(),
                term.specialty(),
                kind,
                term.site(),
                null,
                from,
                from.plus(Duration.ofHours(4)),
                10,
                term.physician(5),
                term.lead(),
                term.chief()));
        String sheet = Ids.next("ATS");
        jdbc.sql("insert into attendance_sheet (id, session_id, number, entered_by, entered_at) values (?, ?, 1, ?, ?)")
                .params(sheet, session, term.lead(), SqlTime.of(clock.instant()))
                .update();
        for (int person : List.of(1, 2, 3, 4, 6)) {
            attend(sheet, campus.training(term, person), 240, AttendanceResult.ATTENDED);
        }
        attend(sheet, campus.trainingOf(term, "PHY-" + term.staff().n() + "-chief"), 0, AttendanceResult.REBOOK);
        jdbc.sql("insert into attendance_signature (sheet_id, signed, signed_by, signed_at) values (?, true, ?, ?)")
                .params(sheet, term.chief(), SqlTime.of(clock.instant()))
                .update();
        closed(session);
        return session;
    }

    /** Announces the signature. */
    public void closed(String session) {
        transactions.executeWithoutResult(t -> events.publishEvent(new SessionClosed(session)));
    }

    private void attend(String sheet, String training, int minutes, AttendanceResult result) {
        jdbc.sql("insert into attendance_entry (sheet_id, training_id, minutes, result) values (?, ?, ?, ?)")
                .params(sheet, training, minutes, result.name())
                .update();
    }
}
