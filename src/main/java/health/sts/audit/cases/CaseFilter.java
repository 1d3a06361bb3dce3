package health.sts.audit.cases;

import health.sts.audit.Subject;
import java.time.Instant;
import java.util.Set;

/**
 * Which cases to show; every part but the flags may be null.
 *
 * @param who somebody who acted in the case or whom it is about
 * @param process key of the process
 * @param key business key, whole or its beginning
 * @param started when the case began
 * @param ended when it ended
 * @param steps node ids or verbs of which a ledger line of the case tells
 * @param result outcome of such a ledger line
 * @param actor user id on such a ledger line; step, result and actor are looked for on one line
 * @param outcome id of the end event
 * @param called also processes that a case called
 * @param page where to go on
 */
public record CaseFilter(
        Subject.Key who,
        String process,
        String key,
        Period started,
        Period ended,
        Set<String> steps,
        String result,
        String actor,
        State state,
        String outcome,
        boolean called,
        Place page) {

    /** From inclusive, until exclusive; null where it is open. */
    public record Period(Instant from, Instant until) {}

    /** Before or after a case of the page that was shown. */
    public record Place(Instant started, String instance, boolean older) {

        /** For the address of the page. */
        String asText() {
            return started + "~" + instance;
        }
    }

    /** How cases stand. */
    public enum State {
        RUNNING("running"),
        COMPLETED("completed"),
        ENDED_EARLY("ended early"),
        INCIDENT("with an incident");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** For people. */
        public String title() {
            return title;
        }
    }

    /** Whether a ledger line has to fit. */
    boolean asksTheLedger() {
        return !steps.isEmpty() || result != null || actor != null;
    }

    /** Whether nothing but the business key is asked for. */
    public boolean onlyKey() {
        return key != null && equals(of(key));
    }

    /** The case with this business key. */
    public static CaseFilter of(String key) {
        return new CaseFilter(
                null,
                null,
                key,
                new Period(null, null),
                new Period(null, null),
                Set.of(),
                null,
                null,
                null,
                null,
                false,
                null);
    }

    CaseFilter at(Place place) {
        return new CaseFilter(who, process, key, started, ended, steps, result, actor, state, outcome, called, place);
    }
}
