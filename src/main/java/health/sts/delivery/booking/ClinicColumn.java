package health.sts.delivery.booking;

import health.sts.people.csv.CsvColumn;
import java.util.Arrays;
import java.util.List;

/** The columns of a file of clinic times with what they hold. */
enum ClinicColumn implements CsvColumn {
    PHYSICIAN("Physician id, user id or e-mail address", "mei.tanaka", "mei.tanaka"),
    KIND(
            "WEEKLY for a time of every week, ABSENCE for whole days away, NONE where a physician has neither",
            "WEEKLY",
            "ABSENCE"),
    WEEKDAY("WEEKLY: Monday to Sunday", "Tuesday", ""),
    FROM("WEEKLY: when it begins, like 08:00, in the time of the physician's site", "08:00", ""),
    UNTIL("WEEKLY: when it ends, later on the same day", "12:00", ""),
    FROM_DAY("ABSENCE: first day away. WEEKLY: first day it holds, may be empty", "", "2027-03-01"),
    UNTIL_DAY("ABSENCE: last day away. WEEKLY: last day it holds, may be empty", "", "2027-03-05"),
    NOTE("May be empty. Shown to the physician only", "", "Conference");

    private final String hint;
    private final List<String> examples;

    ClinicColumn(String hint, String weekly, String absence) {
        this.hint = hint;
        this.examples = List.of(weekly, absence);
    }

    @Override
    public String hint() {
        return hint;
    }

    static List<List<String>> exampleRows() {
        return List.of(0, 1).stream()
                .map(row -> Arrays.stream(values())
                        .map(column -> column.examples.get(row))
                        .toList())
                .toList();
    }

    @Override
    public boolean mayBeMissing() {
        return this == NOTE || this == FROM_DAY || this == UNTIL_DAY;
    }
}
