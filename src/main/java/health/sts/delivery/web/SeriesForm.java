package health.sts.delivery.web;

import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.Sessions;
import health.sts.shared.TypedForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days of a series: weekdays between two days, or a list of days with times of their own where given. */
final class SeriesForm {

    private static final Pattern LINE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s+(\\d{1,2}:\\d{2})\\s*(?:-|–|to)\\s*(\\d{1,2}:\\d{2}))?");
    private static final int LONGEST_DAYS = 731;

    private SeriesForm() {}

    /** The sessions in the order of time; empty with a problem noted where something cannot be read. */
    static List<PlanSession> plans(TypedForm form) {
        PlanSession each = PlanForm.plan(form);
        LocalTime start = PlanForm.time(form, "start");
        LocalTime end = PlanForm.time(form, "end");
        List<PlanSession> plans = new ArrayList<>();
        for (Slot slot : slots(form, start, end)) {
            plans.add(each.at(slot.day.atTime(slot.start), slot.day.atTime(slot.end)));
        }
        if (plans.size() > Sessions.MOST_AT_ONCE) {
            form.refuse(
                    "dates",
                    "These are more than %d sessions. Plan a part of them, then the others."
                            .formatted(Sessions.MOST_AT_ONCE));
        }
        if (plans.isEmpty() && form.getProblems().isEmpty()) {
            form.refuse("firstDay", "Choose weekdays between two days, or list the days.");
        }
        return form.getProblems().isEmpty() ? plans : List.of();
    }

    private static List<Slot> slots(TypedForm form, LocalTime start, LocalTime end) {
        if (start == null || end == null) {
            return List.of();
        }
        List<Slot> slots = form.value("dates").isBlank() ? weekly(form, start, end) : listed(form, start, end);
        return slots.stream()
                .sorted(java.util.Comparator.comparing(Slot::day).thenComparing(Slot::start))
                .toList();
    }

    private static List<Slot> weekly(TypedForm form, LocalTime start, LocalTime end) {
        LocalDate first = form.day("firstDay");
        LocalDate last = form.day("lastDay");
        if (first == null || last == null) {
            return List.of();
        }
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS))) {
            form.refuse("lastDay", "Choose a last day that follows the first within two years.");
            return List.of();
        }
        return first.datesUntil(last.plusDays(1))
                .filter(day ->
                        PlanForm.ticked(form, "weekday." + day.getDayOfWeek().getValue()))
                .map(day -> new Slot(day, start, end))
                .toList();
    }

    private static List<Slot> listed(TypedForm form, LocalTime start, LocalTime end) {
        List<Slot> slots = new ArrayList<>();
        int number = 0;
        for (String line : form.value("dates").lines().toList()) {
            number++;
            if (line.isBlank() || slots.size() > Sessions.MOST_AT_ONCE) {
                continue;
            }
            try {
                slots.add(slot(line.strip(), start, end));
            } catch (DateTimeException unreadable) {
                form.refuse(
                        "dates",
                        "Line %d is no day. Write each as YYYY-MM-DD, with times of its own as YYYY-MM-DD 09:00-13:00."
                                .formatted(number));
                return List.of();
            }
        }
        return slots;
    }

    private static Slot slot(String line, LocalTime start, LocalTime end) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new DateTimeException("no day");
        }
        LocalDate day = LocalDate.parse(parts.group(1));
        return parts.group(2) == null
                ? new Slot(day, start, end)
                : new Slot(day, time(parts.group(2)), time(parts.group(3)));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    private record Slot(LocalDate day, LocalTime start, LocalTime end) {}
}
