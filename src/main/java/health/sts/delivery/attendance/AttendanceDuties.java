package health.sts.delivery.attendance;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.delivery.attendance.Attendance.Sheet;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who enters and who signs (domain rule D11): the lead or somebody who stands in for them enters, the co-trainer or
 * somebody who stands in for them signs, and never the same person. What a duty forbids is on record.
 */
@Component
class AttendanceDuties {

    private static final Set<Role> OVERSEEING =
            Set.of(Role.TRAINING_MANAGER, Role.PROGRAM_MANAGER, Role.CMIO, Role.AUDITOR);

    private final CurrentActor currentActor;
    private final Deputies deputies;
    private final DecisionLedger ledger;

    AttendanceDuties(CurrentActor currentActor, Deputies deputies, DecisionLedger ledger) {
        this.currentActor = currentActor;
        this.deputies = deputies;
        this.ledger = ledger;
    }

    Actor actor() {
        return currentActor.get();
    }

    boolean leads(SessionView session) {
        String me = actor().userId();
        return me.equals(session.leadUserId())
                || !me.equals(session.coUserId()) && deputies.isDeputyOf(me, session.leadUserId());
    }

    boolean signs(SessionView session) {
        String me = actor().userId();
        return me.equals(session.coUserId())
                || !me.equals(session.leadUserId()) && deputies.isDeputyOf(me, session.coUserId());
    }

    /** Whether the person acting reads attendance by their office. */
    boolean oversees() {
        return actor().roles().stream().anyMatch(OVERSEEING::contains);
    }

    /** The lead trainer, or whoever stands in for them and does not sign. */
    Actor enters(SessionView session) {
        if (!leads(session)) {
            throw Refusal.forbidden("Only the lead trainer of this session enters its minutes.");
        }
        return actor();
    }

    /** The co-trainer, or whoever stands in for them; never the lead, a deputy of the lead, or who entered the sheet. */
    Actor signs(SessionView session, Sheet sheet) {
        String me = actor().userId();
        if (me.equals(session.leadUserId()) || deputies.isDeputyOf(me, session.leadUserId())) {
            throw blocked(
                    session,
                    "signAttendance",
                    "Whoever leads a session, or stands in for the lead, does not sign its attendance. The co-trainer does.");
        }
        if (me.equals(sheet.enteredBy()) || deputies.isDeputyOf(me, sheet.enteredBy())) {
            throw blocked(session, "signAttendance", "You entered these minutes, so somebody else must sign them.");
        }
        if (!signs(session)) {
            throw Refusal.forbidden("Only the co-trainer of this session signs its attendance.");
        }
        return actor();
    }

    /** A refusal for a duty that stands against it, on record although nothing comes of it. */
    Refusal blocked(SessionView session, String step, String sentence) {
        ledger.recordApart(new LedgerEntry(
                Kind.BLOCKED,
                step,
                "DUTY_CONFLICT",
                "session",
                session.sessionId(),
                session.sessionId(),
                Map.of("because", sentence)));
        return Refusal.forbidden(sentence);
    }
}
