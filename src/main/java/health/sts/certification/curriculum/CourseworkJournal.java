package health.sts.certification.curriculum;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.certification.Trainee;
import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.EvidenceFiles.FileView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what happens to a trainer's coursework on record. */
@Component
class CourseworkJournal {

    private final DecisionLedger ledger;

    CourseworkJournal(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    void pinned(Trainee trainee, CurriculumVersion version, List<CurriculumItem> items, boolean delta) {
        record(
                Kind.CHANGE,
                delta ? "addCoursework" : "pinCurriculum",
                delta ? "ADDED" : "PINNED",
                trainee.certificationId(),
                Map.of(
                        "curriculumVersion",
                        version.version(),
                        "round",
                        trainee.round(),
                        "items",
                        items.stream()
                                .map(item -> named(item.code(), item.revision()))
                                .toList()));
    }

    void reported(String certificationId, String step, CourseworkReport report) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("item", named(report.code(), report.revision()));
        content.put("round", report.round());
        content.put("hours", report.hours() == null ? null : report.hours().toPlainString());
        content.put("note", report.note());
        record(
                Kind.ATTESTATION,
                step,
                report.status() == Status.OPEN ? "PARTLY" : "REPORTED",
                certificationId,
                content);
    }

    void judged(Trainee trainee, List<CourseworkItem> items, Status status, String reason) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("round", trainee.round());
        content.put(
                "items",
                items.stream().map(item -> named(item.code(), item.revision())).toList());
        content.put("reason", reason);
        record(
                Kind.CHANGE,
                status == Status.CONFIRMED ? "confirmCoursework" : "sendBackCoursework",
                status.name(),
                trainee.certificationId(),
                content);
    }

    void added(FileView file, int round) {
        record(
                Kind.IMPORT,
                "addEvidenceFile",
                "ADDED",
                file.certificationId(),
                Map.of(
                        "file",
                        file.id(),
                        "item",
                        named(file.code(), file.revision()),
                        "round",
                        round,
                        "name",
                        file.name(),
                        "bytes",
                        file.bytes(),
                        "sha256",
                        file.sha256()));
    }

    private void record(Kind kind, String step, String outcome, String certificationId, Map<String, Object> content) {
        ledger.record(new LedgerEntry(kind, step, outcome, "certification", certificationId, certificationId, content));
    }

    private static String named(String code, int revision) {
        return code + " revision " + revision;
    }
}
