package health.sts.certification.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened to an item from one version to another.
 *
 * @param before null where it was added
 * @param after null where it was taken out
 */
public record CurriculumChange(CurriculumItem before, CurriculumItem after) {

    /** Every item that differs, those of the later version in their order, then those that were taken out. */
    public static List<CurriculumChange> between(CurriculumVersion earlier, CurriculumVersion later) {
        Map<String, CurriculumItem> gone = new LinkedHashMap<>();
        earlier.items().forEach(item -> gone.put(item.code(), item));
        List<CurriculumChange> changes = new ArrayList<>();
        for (CurriculumItem item : later.items()) {
            CurriculumItem before = gone.remove(item.code());
            if (before == null
                    || before.revision() != item.revision()
                    || ItemRules.changed(before, item)
                    || before.mandatory() != item.mandatory()) {
                changes.add(new CurriculumChange(before, item));
            }
        }
        gone.values().forEach(item -> changes.add(new CurriculumChange(item, null)));
        return changes;
    }

    public String code() {
        return after == null ? before.code() : after.code();
    }

    /** How it is written for people. */
    public String title() {
        if (before == null) {
            return "Added";
        }
        if (after == null) {
            return "Taken out";
        }
        return after.revision() == before.revision() ? "No longer mandatory" : "Changed";
    }
}
