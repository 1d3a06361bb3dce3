package health.sts.audit.web;

import health.sts.audit.logs.LogFilter;
import health.sts.audit.logs.LogFilter.State;
import health.sts.audit.logs.LogFormat;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was chosen on the page of event logs. */
record LogChoice(TypedForm form) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** The filter, or nothing with the problems noted in the form. */
    Optional<LogFilter> filter(Map<String, String> processes, HttpServletResponse response) {
        LocalDate from = form.day("from");
        LocalDate until = form.day("until");
        return form.attempt(() -> checked(from, until, processes), response);
    }

    Optional<LogFormat> format(HttpServletResponse response) {
        return form.attempt(
                () -> one(LogFormat.values(), "format", LogFormat.XES, "Choose XES, OCEL or CSV as the format."),
                response);
    }

    boolean zipped() {
        return form.value("zipped").equals("true");
    }

    private LogFilter checked(LocalDate from, LocalDate until, Map<String, String> processes) {
        Stream.of(Optional.ofNullable(from), Optional.ofNullable(until))
                .flatMap(Optional::stream)
                .filter(day -> day.isBefore(FIRST) || day.isAfter(LAST))
                .findFirst()
                .ifPresent(day -> {
                    throw Refusal.invalid(day.equals(from) ? "from" : "until", "Give a day between 2000 and 2999.");
                });
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.invalid("until", "The period ends before it begins. Give a day after %s.".formatted(from));
        }
        String process = form.value("process").strip();
        if (!process.isEmpty() && !processes.containsKey(process)) {
            throw Refusal.invalid("process", "No process of this name has ever run here. Choose one from the list.");
        }
        State state = one(State.values(), "state", State.ALL, "Choose all, running or finished cases.");
        boolean gateways = form.value("gateways").equals("true");
        return new LogFilter(process.isEmpty() ? null : process, from, until, state, gateways);
    }

    private <E extends Enum<E>> E one(E[] of, String field, E otherwise, String problem) {
        String typed = form.value(field).strip().toUpperCase(Locale.ROOT);
        return typed.isEmpty()
                ? otherwise
                : Arrays.stream(of)
                        .filter(each -> each.name().equals(typed))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid(field, problem));
    }
}
