package health.sts.review.support;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.Notices;
import health.sts.people.PhysicianView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trainers take shifts at the elbow and give them back; the training manager puts people on and takes them off. */
@Service
@Transactional
public class Shifts {

    private static final int LONGEST_REASON = 1_000;

    private final ShiftStore store;
    private final ShiftRules rules;
    private final Notices notices;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Formats formats;
    private final Clock clock;

    Shifts(
            ShiftStore store,
            ShiftRules rules,
            Notices notices,
            DecisionLedger ledger,
            CurrentActor actor,
            Formats formats,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.notices = notices;
        this.ledger = ledger;
        this.actor = actor;
        this.formats = formats;
        this.clock = clock;
    }

    /** The person acting takes a post. */
    public void take(String shiftId) {
        Actor me = actor.get();
        if (!me.is(Role.PEER_TRAINER)) {
            throw Refusal.forbidden("Peer trainers take shifts at the elbow.");
        }
        join(shiftId, me.userId(), ShiftEventKind.TAKEN);
    }

    /** The training manager puts somebody on a shift, who is told. */
    public void putOn(String shiftId, String userId) {
        manager();
        if (userId == null || userId.isBlank()) {
            throw Refusal.invalid("trainer", "Choose the trainer.");
        }
        join(shiftId, userId.strip(), ShiftEventKind.PUT_ON);
        tell(shiftId, userId.strip(), "You are on a shift at the elbow: %s.");
    }

    /** The person acting gives a post back before the shift begins. */
    public void giveBack(String shiftId) {
        leave(shiftId, actor.get().userId(), ShiftEventKind.GIVEN_BACK, null);
    }

    /** The training manager takes somebody off a shift before it begins, with a reason that they read. */
    public void takeOff(String shiftId, String userId, String reason) {
        manager();
        String why = TypedText.needed("reason", reason, LONGEST_REASON, "Say why; the trainer reads it.");
        leave(shiftId, userId, ShiftEventKind.TAKEN_OFF, why);
        tell(shiftId, userId, "You are not on this shift at the elbow any more: %s. " + why.replace("%", "%%"));
    }

    private void join(String shiftId, String userId, ShiftEventKind kind) {
        rules.lock(shiftId, userId);
        Shift shift = store.get(shiftId, userId);
        Instant now = now();
        rules.notBegun(shift, now);
        PhysicianView trainer = rules.trainer(userId, shift);
        rules.nowhereElse(userId, shift);
        rules.free(shift);
        rules.notTooMuch(userId, shift);
        store.put(new ShiftPlace(
                shiftId,
                userId,
                trainer.physicianId(),
                trainer.specialtyCode(),
                shift.hours(),
                now,
                null,
                null,
                null,
                null));
        note(shift, userId, kind, null, now);
    }

    private void leave(String shiftId, String userId, ShiftEventKind kind, String reason) {
        rules.lock(shiftId, userId);
        Shift shift = store.get(shiftId, userId);
        Instant now = now();
        rules.notBegun(shift, now);
        if (!store.remove(shiftId, userId)) {
            throw Refusal.conflict("They are not on this shift any more.");
        }
        note(shift, userId, kind, reason, now);
    }

    private void note(Shift shift, String userId, ShiftEventKind kind, String reason, Instant now) {
        store.note(shift.id(), new ShiftEvent(kind, userId, reason, actor.get().userId(), now));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("trainer", userId);
        content.put("site", shift.siteId());
        content.put("from", shift.from().toString());
        content.put("until", shift.until().toString());
        content.put("hours", shift.hours().toPlainString());
        content.put("reason", reason);
        ledger.record(
                new LedgerEntry(Kind.CHANGE, kind.step(), kind.name(), "shift", shift.id(), shift.waveId(), content));
    }

    private void tell(String shiftId, String userId, String sentence) {
        Shift shift = store.get(shiftId, userId);
        String text = sentence.formatted(formats.when(shift.from()));
        notices.tell(
                List.of(userId),
                text.length() > 480 ? text.substring(0, 479) + "…" : text,
                "/support/shifts/mine",
                shift.waveId());
    }

    private void manager() {
        if (!actor.get().is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("The training manager plans who is on a shift.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
