package health.sts.audit.handbook;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.handbook.Chapter.Use;
import java.util.List;

/**
 * What the handbook holds.
 *
 * @param search the words that were looked for, or an empty text
 */
public record Contents(String search, List<Group> groups) {

    /** How many processes and tables are shown. */
    public int count() {
        return groups.stream().mapToInt(group -> group.entries().size()).sum();
    }

    /** The processes and decision tables of a capability. */
    public record Group(String title, List<Entry> entries) {}

    /**
     * One process or decision table in its newest version.
     *
     * @param purpose in one sentence, or an empty text
     * @param hits steps that hold the words looked for, where the process itself does not
     */
    public record Entry(KeptModel model, String name, String purpose, List<Use> hits) {}
}
