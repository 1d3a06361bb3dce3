package health.sts.certification.curriculum;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.certification.CurriculumPublished;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a published version on record and announces it. */
@Component
class CurriculumPress {

    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;

    CurriculumPress(DecisionLedger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    void published(Optional<CurriculumVersion> before, CurriculumVersion now) {
        Map<String, Object> content = new LinkedHashMap<>();
        before.ifPresent(version -> content.put("old", summary(version)));
        content.put("new", summary(now));
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.CHANGE,
                "publishCurriculum",
                now.majorUpgrade() ? "MAJOR_UPGRADE" : "PUBLISHED",
                "curriculum",
                now.specialtyCode(),
                content));
        events.publishEvent(new CurriculumPublished(now.specialtyCode(), now.version(), now.majorUpgrade()));
    }

    private static Map<String, Object> summary(CurriculumVersion version) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("version", version.version());
        summary.put("majorUpgrade", version.majorUpgrade());
        summary.put("note", version.note());
        summary.put("examBlueprint", version.examBlueprint());
        summary.put("examUrl", version.examUrl());
        summary.put(
                "items", version.items().stream().map(CurriculumPress::inWords).toList());
        return summary;
    }

    /** For example {@code EHR-CORE, revision 2, mandatory, 8 hours: Core functions}. */
    private static String inWords(CurriculumItem item) {
        String hours = item.hours() == null
                ? ""
                : ", " + item.hours().stripTrailingZeros().toPlainString() + " hours";
        return "%s, revision %d, %s%s: %s"
                .formatted(
                        item.code(), item.revision(), item.mandatory() ? "mandatory" : "optional", hours, item.title());
    }
}
