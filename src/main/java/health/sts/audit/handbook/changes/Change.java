package health.sts.audit.handbook.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * One difference between two versions, in words.
 *
 * @param about the step, form, table or flow
 * @param what which side of it: "Time allowed", "Rule 4", or an empty text where the whole is new or gone
 * @param before in words, or null for what is new
 * @param after in words, or null for what is gone
 */
public record Change(String about, String what, String before, String after) {

    /** "New", "Gone" or "Changed". */
    public String sort() {
        return before == null ? "New" : after == null ? "Gone" : "Changed";
    }

    /** The differences between two descriptions of one thing, side by side, in the order of the newer one. */
    static List<Change> between(String about, Map<String, String> before, Map<String, String> after) {
        List<String> sides = new ArrayList<>(after.keySet());
        new TreeSet<>(before.keySet())
                .stream().filter(side -> !after.containsKey(side)).forEach(sides::add);
        return sides.stream()
                .filter(side -> !Objects.equals(before.get(side), after.get(side)))
                .map(side -> new Change(about, side, before.get(side), after.get(side)))
                .toList();
    }
}
