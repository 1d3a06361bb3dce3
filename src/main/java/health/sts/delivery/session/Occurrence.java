package health.sts.delivery.session;

import java.util.List;

/**
 * What became, or would become, of one session of a list.
 *
 * @param number its place in the list, from 1
 * @param session the session as it was planned, null in a preview or where it was refused
 * @param field the field that is wrong, or null
 * @param problem why it was refused, and what to do; null where nothing stands against it
 * @param warnings what the person planning should have seen
 */
public record Occurrence(
        int number, PlanSession plan, SessionView session, String field, String problem, List<String> warnings) {

    /** Whether nothing stands against it. */
    public boolean fine() {
        return problem == null;
    }

    Occurrence refused(String otherField, String otherProblem) {
        return new Occurrence(number, plan, null, otherField, otherProblem, warnings);
    }
}
