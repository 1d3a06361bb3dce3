package health.sts.audit.cases;

import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.handbook.DecisionTableView;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One entry of a case's timeline, ready to be shown.
 *
 * @param outcome one word for the tag, or null
 * @param by whose act it was
 * @param values what was given or changed, in order
 * @param more what else there is to say and where to read on
 */
public record Moment(Instant at, Kind kind, String what, String outcome, By by, List<Value> values, More more) {

    /** Who acted: user id, role groups, and whom they stood in for; each may be null. */
    public record By(String actor, String role, String onBehalfOf) {

        static final By NOBODY = new By(null, null, null);
    }

    /**
     * A value.
     *
     * @param before what it was before, or null where nothing was known
     */
    public record Value(String name, String now, String before) {}

    /**
     * Further details; each may be null.
     *
     * @param note a text such as a comment or a mail
     * @param until when what began here ended
     * @param line id of the ledger line
     * @param called the instance that this step called
     * @param rule the rule table that was asked
     */
    public record More(String note, Instant until, Long line, String called, Rule rule) {

        static final More NOTHING = new More(null, null, null, null, null);

        static More note(String text) {
            return new More(text, null, null, null, null);
        }
    }

    /**
     * A decision table and which of its rules fired.
     *
     * @param view the table as it stood, or null where it was not kept
     */
    public record Rule(String key, int version, DecisionTableView view, Set<String> fired) {}
}
