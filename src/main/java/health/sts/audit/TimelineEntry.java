package health.sts.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that happened in a case.
 *
 * @param at by the application's clock
 * @param what in words, for example "Agreement signed"
 * @param actor user id, or null for the system
 * @param role in which role, as group ids, or null
 * @param values what was given or changed, in order; values as people read them
 */
public record TimelineEntry(
        Instant at, Kind kind, String what, String outcome, String actor, String role, Map<String, String> values) {

    /** The sorts of entries, by which a timeline can be filtered. */
    public enum Kind {
        STEP,
        DECISION,
        RULE,
        VALUE,
        MAIL,
        ESCALATION,
        BLOCKED,
        COMMENT,
        ATTACHMENT,
        INCIDENT,
        RECORD
    }

    public TimelineEntry {
        values = new LinkedHashMap<>(values);
    }
}
