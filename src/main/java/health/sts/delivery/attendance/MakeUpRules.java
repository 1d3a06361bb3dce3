package health.sts.delivery.attendance;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands against a make-up. */
@Component
class MakeUpRules {

    private static final int LONGEST = 480;

    private final CurrentActor currentActor;
    private final Deputies deputies;
    private final DecisionLedger ledger;
    private final AttendanceSettings settings;
    private final DeliverySettings delivery;
    private final Clock clock;

    MakeUpRules(
            CurrentActor currentActor,
            Deputies deputies,
            DecisionLedger ledger,
            AttendanceSettings settings,
            DeliverySettings delivery,
            Clock clock) {
        this.currentActor = currentActor;
        this.deputies = deputies;
        this.ledger = ledger;
        this.settings = settings;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** A trainer, who is not and does not stand in for the learner. */
    Actor trainer(SessionView session, Learner learner) {
        Actor actor = currentActor.get();
        String me = actor.userId();
        if (me.equals(learner.userId()) || deputies.isDeputyOf(me, learner.userId())) {
            throw Refusal.forbidden("Learners never record their own make-up. The trainer who held it does.");
        }
        boolean taught = me.equals(session.leadUserId())
                || me.equals(session.coUserId())
                || deputies.isDeputyOf(me, session.leadUserId());
        if (!taught && !actor.is(Role.PEER_TRAINER) && !actor.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only a trainer records a make-up.");
        }
        return actor;
    }

    void enough(int minutes) {
        long least = settings.makeUpLeast().toMinutes();
        if (minutes < least || minutes > LONGEST) {
            throw Refusal.invalid(
                    TeachingForm.MAKE_UP_MINUTES,
                    "A make-up takes at least %d minutes at once; shorter ones do not add up. Enter whole minutes up to %d."
                            .formatted(least, LONGEST));
        }
    }

    /** Now, which is when it is recorded. */
    Instant inTime(SessionView session) {
        Instant now = clock.instant();
        LocalDate last = SessionTimes.makeUpUntil(session, delivery.makeUpWithin());
        if (now.atZone(session.zone()).toLocalDate().isAfter(last)) {
            throw Refusal.conflict("A make-up counts until %s, which is over. The learner has to book another session."
                    .formatted(Formats.dayOf(last)));
        }
        return now;
    }

    void journal(String trainingId, String sessionId, int minutes, String note) {
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.ATTESTATION,
                "holdMakeUp",
                "HELD",
                "training",
                trainingId,
                trainingId,
                Map.of("session", sessionId, "minutes", minutes, "note", note == null ? "" : note)));
    }
}
