package health.sts.review.support;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.TeachingResults;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After a shift somebody else says who was there (D11); only then its hours count as support of the trainer. */
@Service
@Transactional
public class ShiftHours {

    private static final int LONGEST_REASON = 1_000;

    private final ShiftStore store;
    private final ShiftRules rules;
    private final TeachingResults results;
    private final Deputies deputies;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final SystemSettings system;
    private final Clock clock;

    ShiftHours(
            ShiftStore store,
            ShiftRules rules,
            TeachingResults results,
            Deputies deputies,
            DecisionLedger ledger,
            CurrentActor currentActor,
            SystemSettings system,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.results = results;
        this.deputies = deputies;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.system = system;
        this.clock = clock;
    }

    /**
     * Says whether somebody was on their shift, once.
     *
     * @param reason needed where they were not
     */
    public void confirm(String shiftId, String userId, boolean attended, String reason) {
        Actor me = currentActor.get();
        duty(me, shiftId, userId);
        rules.lock(shiftId, userId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Shift shift = store.get(shiftId, userId);
        if (!shift.over(now)) {
            throw Refusal.conflict("This shift is not over yet.");
        }
        ShiftPlace place = store.places(shiftId).stream()
                .filter(one -> one.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("They were not on this shift."));
        if (place.attended() != null) {
            throw Refusal.conflict("This is confirmed already and does not change any more.");
        }
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        if (!attended && words == null || words != null && words.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "Say why they were not there, in at most 1,000 characters.");
        }
        store.attended(new ShiftPlace(
                shiftId,
                userId,
                place.physicianId(),
                place.specialtyCode(),
                place.hours(),
                place.takenAt(),
                attended,
                words,
                me.userId(),
                now));
        record(shift, place, attended, words);
        if (attended) {
            LocalDate day = LocalDate.ofInstant(shift.from(), system.timeZone());
            results.record(List.of(new TeachingResults.Result(
                    place.physicianId(),
                    place.specialtyCode(),
                    TeachingResults.Kind.HOURS,
                    day,
                    day,
                    place.hours(),
                    0,
                    shiftId)));
        }
    }

    private void duty(Actor me, String shiftId, String userId) {
        if (!me.is(Role.TRAINING_MANAGER) && !me.is(Role.DEPT_CHIEF)) {
            throw Refusal.forbidden("The training manager or a department chief confirms who was on a shift.");
        }
        if (me.userId().equals(userId) || deputies.isDeputyOf(me.userId(), userId)) {
            ledger.recordApart(LedgerEntry.of(
                    Kind.BLOCKED, "confirmShift", "OWN_HOURS", "shift", shiftId, Map.of("trainer", userId)));
            throw Refusal.forbidden(
                    "Nobody confirms their own hours, or those of somebody they stand in for. Another person must do it.");
        }
    }

    private void record(Shift shift, ShiftPlace place, boolean attended, String words) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("trainer", place.physicianId());
        content.put("hours", place.hours().toPlainString());
        content.put("reason", words);
        ledger.record(new LedgerEntry(
                Kind.ATTESTATION,
                "confirmShift",
                attended ? "ATTENDED" : "ABSENT",
                "shift",
                shift.id(),
                shift.waveId(),
                content));
    }
}
