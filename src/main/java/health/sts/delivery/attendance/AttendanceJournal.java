package health.sts.delivery.attendance;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.delivery.attendance.Attendance.Sheet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what happens to attendance on record. */
@Component
class AttendanceJournal {

    private final DecisionLedger ledger;

    AttendanceJournal(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    void handedIn(Sheet sheet, Collection<String> rules) {
        Map<String, Object> content = sheetContent(sheet);
        content.put(
                "entries",
                sheet.entries().stream().map(AttendanceJournal::entry).toList());
        content.put("rules", List.copyOf(rules));
        content.put("reason", sheet.reason());
        record(
                Kind.ATTESTATION,
                sheet.reason() == null ? "handInAttendance" : "correctAttendance",
                "HANDED_IN",
                sheet.sessionId(),
                content);
    }

    void answered(Sheet sheet, boolean signed, String reason) {
        Map<String, Object> content = sheetContent(sheet);
        content.put("reason", reason);
        record(
                signed ? Kind.ATTESTATION : Kind.DECISION,
                signed ? "signAttendance" : "giveBackAttendance",
                signed ? "SIGNED" : "GIVEN_BACK",
                sheet.sessionId(),
                content);
    }

    void closed(Sheet sheet) {
        record(Kind.CHANGE, "closeSession", "CLOSED", sheet.sessionId(), sheetContent(sheet));
    }

    void checkedIn(String sessionId, String trainingId) {
        record(Kind.ATTESTATION, "checkIn", "CHECKED_IN", sessionId, Map.of("training", trainingId));
    }

    private static Map<String, Object> sheetContent(Sheet sheet) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sheet", sheet.id());
        content.put("number", sheet.number());
        return content;
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("training", entry.trainingId());
        content.put("minutes", entry.minutes());
        content.put("result", entry.result().name());
        content.put("note", entry.note());
        return content;
    }

    private void record(Kind kind, String step, String outcome, String sessionId, Map<String, Object> content) {
        ledger.record(new LedgerEntry(kind, step, outcome, "session", sessionId, sessionId, content));
    }
}
