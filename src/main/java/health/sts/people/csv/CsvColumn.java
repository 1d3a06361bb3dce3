package health.sts.people.csv;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A column of a table that people load as CSV; who takes such tables lists the columns as an enum. */
public interface CsvColumn {

    /** The constant's name; in lower case it is the column's name in the file. */
    String name();

    /** What the column holds, for the page and for whoever left it empty. */
    String hint();

    /** Whether the column may be left out. */
    boolean mayBeMissing();

    /** The column's name in the file. */
    default String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The hints by header, in the order of the columns. */
    static Map<String, String> hints(CsvColumn... columns) {
        return Arrays.stream(columns)
                .collect(Collectors.toMap(CsvColumn::header, CsvColumn::hint, (a, b) -> a, LinkedHashMap::new));
    }
}
