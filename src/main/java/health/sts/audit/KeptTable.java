package health.sts.audit;

import java.util.Arrays;
import java.util.List;

/**
 * A table of a capability that is evidence as it stands.
 *
 * @param item which of the 23 items of evidence it belongs to
 * @param name for the file and the heading: lower case with hyphens
 * @param table with the short name under which the conditions know it, where they need one
 * @param time by which its rows belong to a period
 * @param ofCases the condition by which its rows belong to {@code :cases}; null where they belong to a period only
 * @param columns in order; the first two order the rows
 */
public record KeptTable(int item, String name, String table, String time, String ofCases, List<String> columns) {

    /** The same with the columns as words of one text. */
    public static KeptTable of(int item, String name, String table, String time, String ofCases, String columns) {
        return new KeptTable(item, name, table, time, ofCases, Arrays.asList(columns.split("\\s+")));
    }

    String select(String condition) {
        return "select %s from %s where %s order by %s, %s"
                .formatted(String.join(", ", columns), table, condition, columns.get(0), columns.get(1));
    }
}
