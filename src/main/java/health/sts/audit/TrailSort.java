package health.sts.audit;

import health.sts.audit.TimelineEntry.Kind;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sort of rows in a capability's trail; a capability lists its own as an enum. All rows of a case come from one statement
 * with the columns {@code happened}, {@code sort}, {@code outcome}, {@code person} and {@code text_1} to {@code text_5}.
 */
public interface TrailSort {

    /** What happened, in words. */
    String what();

    /** What the texts say, in order; null where a sort has no such text. */
    List<String> labels();

    /** The current row as an entry of a timeline; texts that are null are left out. */
    default TimelineEntry entry(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int text = 1; text <= labels().size(); text++) {
            String label = labels().get(text - 1);
            String value = row.getString("text_" + text);
            if (label != null && value != null) {
                values.put(label, value);
            }
        }
        return new TimelineEntry(
                SqlTime.read(row, "happened"),
                Kind.RECORD,
                what(),
                row.getString("outcome"),
                row.getString("person"),
                null,
                values);
    }
}
