package health.sts.delivery.attendance;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.TeachingResults;
import health.sts.delivery.attendance.HoursStore.Logged;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Actor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Logs hours and has them confirmed by somebody else; only confirmed hours count as teaching of the trainer. */
@Component
class HoursDesk {

    private final SessionReads sessions;
    private final HoursStore store;
    private final HoursRules rules;
    private final HoursDuties duties;
    private final TeachingResults results;
    private final DecisionLedger ledger;
    private final SystemSettings system;
    private final Clock clock;

    HoursDesk(
            SessionReads sessions,
            HoursStore store,
            HoursRules rules,
            HoursDuties duties,
            TeachingResults results,
            DecisionLedger ledger,
            SystemSettings system,
            Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.rules = rules;
        this.duties = duties;
        this.results = results;
        this.ledger = ledger;
        this.system = system;
        this.clock = clock;
    }

    void log(String sessionId, BigDecimal teaching, BigDecimal preparation, String note) {
        SessionView session = sessions.lock(sessionId);
        duties.trainer(session);
        rules.held(session);
        Logged before = store.newest(sessionId).orElse(null);
        if (before != null && !before.givenBack()) {
            throw Refusal.conflict(
                    before.answered()
                            ? "The hours of this session are confirmed and do not change any more."
                            : "The hours of this session are logged and wait for the chief.");
        }
        Logged logged = new Logged(
                Ids.next("HRS"),
                sessionId,
                before == null ? 1 : before.number() + 1,
                session.leadPhysicianId(),
                session.leadUserId(),
                rules.teaching(session, teaching),
                rules.preparation(session, preparation),
                TeachingForm.note(TeachingForm.HOURS_NOTE, note),
                clock.instant(),
                null);
        store.add(logged);
        record(Kind.ATTESTATION, "logHours", "LOGGED", logged, logged.note());
    }

    void confirm(String sessionId, boolean confirmed, String reason) {
        SessionView session = sessions.lock(sessionId);
        Logged logged = store.newest(sessionId)
                .filter(row -> !row.answered())
                .orElseThrow(() -> Refusal.conflict("No hours of this session wait to be confirmed."));
        Actor actor = duties.chief(session, logged);
        String words = confirmed
                ? TeachingForm.note(TeachingForm.CONFIRM_REASON, reason)
                : TeachingForm.reason(TeachingForm.CONFIRM_REASON, reason);
        store.answer(logged.id(), confirmed, words, actor.userId(), clock.instant());
        record(
                Kind.DECISION,
                confirmed ? "confirmHours" : "giveBackHours",
                confirmed ? "CONFIRMED" : "GIVEN_BACK",
                logged,
                words);
        if (confirmed) {
            LocalDate day = LocalDate.ofInstant(session.startsAt(), system.timeZone());
            results.record(List.of(new TeachingResults.Result(
                    logged.physicianId(),
                    session.specialtyCode(),
                    TeachingResults.Kind.HOURS,
                    day,
                    day,
                    logged.teaching(),
                    0,
                    sessionId)));
        }
    }

    private void record(Kind kind, String step, String outcome, Logged logged, String words) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("hours", logged.id());
        content.put("number", logged.number());
        content.put("trainer", logged.physicianId());
        content.put("teaching", logged.teaching().toPlainString());
        content.put("preparation", logged.preparation().toPlainString());
        content.put("words", words);
        ledger.record(new LedgerEntry(kind, step, outcome, "session", logged.sessionId(), logged.sessionId(), content));
    }
}
