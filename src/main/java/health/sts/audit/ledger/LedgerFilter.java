package health.sts.audit.ledger;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which ledger lines; what is null or blank asks nothing.
 *
 * @param what a part of the step's name or id, or of the decision table's id, without regard to case
 * @param from when it was done, inclusive
 * @param until exclusive
 */
public record LedgerFilter(
        Kind kind,
        String actor,
        String what,
        String subject,
        String businessKey,
        String outcome,
        Instant from,
        Instant until) {

    private static final int LONGEST = 200;

    public LedgerFilter {
        actor = clean(actor);
        what = clean(what);
        subject = clean(subject);
        businessKey = clean(businessKey);
        outcome = clean(outcome);
    }

    /** Every line. */
    public static LedgerFilter all() {
        return new LedgerFilter(null, null, null, null, null, null, null, null);
    }

    public boolean isAll() {
        return params().isEmpty();
    }

    /** Whether it asks for a person, a thing or a case, which is a search that goes on record. */
    public boolean asksForSomebody() {
        return actor != null || subject != null || businessKey != null;
    }

    String where() {
        List<String> conditions = new ArrayList<>();
        conditions.add("id < :before");
        add(conditions, kind, "kind = :kind");
        add(conditions, actor, "actor = :actor");
        add(
                conditions,
                what,
                """
                (lower(step_name) like :what escape '!' or lower(step) like :what escape '!'
                 or lower(decision_key) like :what escape '!')""");
        add(conditions, subject, "subject_id = :subject");
        add(conditions, businessKey, "business_key = :businessKey");
        add(conditions, outcome, "outcome = :outcome");
        add(conditions, from, "acted_at >= :from");
        add(conditions, until, "acted_at < :until");
        return conditions.stream().collect(Collectors.joining(" and ", " where ", " "));
    }

    private static void add(List<String> conditions, Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    Map<String, Object> params() {
        Map<String, Object> params = new LinkedHashMap<>();
        put(params, "kind", kind == null ? null : kind.name());
        put(params, "actor", actor);
        put(
                params,
                "what",
                what == null ? null : "%" + what.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        put(params, "subject", subject);
        put(params, "businessKey", businessKey);
        put(params, "outcome", outcome);
        put(params, "from", SqlTime.of(from));
        put(params, "until", SqlTime.of(until));
        return params;
    }

    private static void put(Map<String, Object> params, String name, Object value) {
        if (value != null) {
            params.put(name, value);
        }
    }

    /** The filter in one text, for the record of the search. */
    String basis() {
        return params().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String clean(String typed) {
        String stripped = typed == null ? "" : typed.strip().replace("\0", "");
        return stripped.isEmpty() ? null : stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }
}
