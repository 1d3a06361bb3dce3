package health.sts.audit.web;

import health.sts.audit.EvidenceScope;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads from a form what an evidence pack shall be about. */
final class ScopeChoice {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private ScopeChoice() {}

    /** What the form asks for; refused where it cannot be read. */
    static EvidenceScope of(TypedForm form, ZoneId zone) {
        String id = form.value("id").strip();
        return switch (form.value("kind")) {
            case "trainer" -> new EvidenceScope.Trainer(required(id));
            case "physician-access" -> new EvidenceScope.PhysicianAccess(required(id));
            case "wave" -> new EvidenceScope.OneWave(required(id));
            case "decision" -> new EvidenceScope.OneDecision(line(id));
            case "period" -> period(form, zone);
            default -> throw Refusal.invalid("form", "Choose what the evidence pack shall be about.");
        };
    }

    /** The number of a ledger line. */
    static long line(String text) {
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw Refusal.invalid("decision", "The number of a ledger line has only digits, for example 4711.");
        }
        return Long.parseLong(text.strip());
    }

    private static String required(String id) {
        if (id.isEmpty() || id.length() > 64) {
            throw Refusal.invalid("q", "Search for a name first and choose from what is found.");
        }
        return id;
    }

    private static EvidenceScope period(TypedForm form, ZoneId zone) {
        LocalDate from = day(form, "from", "Give the first day.");
        LocalDate until = day(form, "until", "Give the last day.");
        return new EvidenceScope.Period(
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static LocalDate day(TypedForm form, String field, String missing) {
        LocalDate day = form.day(field);
        if (day == null) {
            throw Refusal.invalid(field, form.problem(field) == null ? missing : form.problem(field));
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.invalid(field, "Choose a year between %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }
}
