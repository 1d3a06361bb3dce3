package health.sts.delivery.web;

import health.sts.delivery.attendance.Hours.Search;
import health.sts.delivery.attendance.Hours.State;
import health.sts.shared.TypedForm;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for in the address of the page of hours; a day that cannot be read is noted beside its field. */
record HoursFilter(TypedForm form, LocalDate from, LocalDate until, State state, String after) {

    private static final int LONGEST_ID = 64;

    static HoursFilter of(Map<String, String> typed) {
        TypedForm form = new TypedForm(typed);
        State state = Arrays.stream(State.values())
                .filter(one -> one.name().equals(form.value("state")))
                .findFirst()
                .orElse(null);
        String after = form.value("after").strip();
        return new HoursFilter(
                form,
                day(form, "from"),
                day(form, "until"),
                state,
                after.isEmpty() || after.length() > LONGEST_ID ? null : after);
    }

    Search search() {
        return new Search(from, until, state, after);
    }

    Search fromStart() {
        return new Search(from, until, state, null);
    }

    /** The same as an address, from the row after which to go on, or from the start with null. */
    String url(String path, String next) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "from", from);
        put(values, "until", until);
        put(values, "state", state);
        put(values, "after", next);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        values.forEach((name, value) -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(values).toUriString();
    }

    /** In words for the record. */
    String basis() {
        return url("", null);
    }

    private static LocalDate day(TypedForm form, String field) {
        LocalDate day = form.day(field);
        if (day != null && (day.getYear() < 2000 || day.getYear() > 2200)) {
            form.refuse(field, "Write a day between 2000 and 2200.");
            return null;
        }
        return day;
    }

    private static void put(Map<String, String> values, String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
