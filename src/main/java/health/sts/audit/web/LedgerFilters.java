package health.sts.audit.web;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.ledger.LedgerFilter;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the filter of the ledger out of an address; what cannot be read comes back with a sentence. */
@Component
class LedgerFilters {

    private static final List<String> FIELDS =
            List.of("kind", "actor", "what", "subject", "key", "outcome", "from", "until");
    private static final int LONGEST_YEAR = 9999;

    private final SystemSettings settings;

    LedgerFilters(SystemSettings settings) {
        this.settings = settings;
    }

    Asked of(Map<String, String> request) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.stream()
                .filter(field -> !request.getOrDefault(field, "").isBlank())
                .forEach(field -> typed.put(field, request.get(field)));
        Map<String, String> problems = new LinkedHashMap<>();
        LedgerFilter filter = new LedgerFilter(
                kind(typed.get("kind"), problems),
                typed.get("actor"),
                typed.get("what"),
                typed.get("subject"),
                typed.get("key"),
                typed.get("outcome"),
                day("from", typed, 0, problems),
                day("until", typed, 1, problems));
        return new Asked(filter, before(request.get("before"), problems), typed, problems);
    }

    private static Kind kind(String typed, Map<String, String> problems) {
        if (typed == null) {
            return null;
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElseGet(() -> {
                    problems.put("kind", "There is no kind of line with this name. Choose one from the list.");
                    return null;
                });
    }

    private Instant day(String field, Map<String, String> typed, int later, Map<String, String> problems) {
        try {
            if (!typed.containsKey(field)) {
                return null;
            }
            LocalDate day = LocalDate.parse(typed.get(field).strip());
            if (day.getYear() > 0 && day.getYear() < LONGEST_YEAR) {
                return day.plusDays(later).atStartOfDay(settings.timeZone()).toInstant();
            }
        } catch (DateTimeParseException unreadable) {
            // Said below, as for a day that no ledger can hold.
        }
        problems.put(field, "Write the day as YYYY-MM-DD, for example 2027-05-01.");
        return null;
    }

    private static long before(String typed, Map<String, String> problems) {
        if (typed == null || typed.isBlank()) {
            return Long.MAX_VALUE;
        }
        if (typed.matches("\\d{1,18}")) {
            return Long.parseLong(typed);
        }
        problems.put("before", "The page asked for does not exist. Begin again at the first page.");
        return Long.MAX_VALUE;
    }

    /**
     * What was asked for.
     *
     * @param typed the fields that were filled, for links to the next page and to the file
     */
    record Asked(LedgerFilter filter, long before, Map<String, String> typed, Map<String, String> problems) {}
}
