package health.sts.accountability.web;

import health.sts.accountability.Holidays;
import health.sts.accountability.WorkCalendar;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The free days by which deadlines count. */
@Controller
@RequestMapping("/holidays")
@PreAuthorize("isAuthenticated()")
class HolidaysController {

    private static final String PAGE = "accountability/holidays";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Holidays holidays;
    private final WorkCalendar calendar;
    private final Clock clock;

    HolidaysController(Holidays holidays, WorkCalendar calendar, Clock clock) {
        this.holidays = holidays;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = WorkCalendar.DEFAULT) String calendarId,
            @RequestParam(required = false) Integer year,
            Model model) {
        return page(calendarId, year, new TypedForm(Map.of("calendarId", calendarId)), model);
    }

    @PostMapping
    @PreAuthorize("hasRole('program-manager')")
    String add(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate day = form.day("day");
        String calendarId = form.value("calendarId").strip();
        return form.attempt(
                                () -> {
                                    holidays.add(calendarId, day, form.value("name"));
                                    return day;
                                },
                                response)
                        .isPresent()
                ? shown(calendarId, day)
                : page(calendarId, null, form, model);
    }

    @PostMapping("/remove")
    @PreAuthorize("hasRole('program-manager')")
    String remove(
            @RequestParam String calendarId,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        holidays.remove(calendarId, day);
        return shown(calendarId, day);
    }

    private String page(String calendarId, Integer year, TypedForm form, Model model) {
        int thisYear = clock.instant().atZone(calendar.zone()).getYear();
        int shown = year == null ? thisYear : Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year));
        model.addAttribute("form", form);
        model.addAttribute("calendarId", calendarId);
        model.addAttribute("calendars", holidays.calendars());
        model.addAttribute("year", shown);
        model.addAttribute("days", holidays.of(calendarId, shown));
        return PAGE;
    }

    private static String shown(String calendarId, LocalDate day) {
        return "redirect:/holidays?calendarId=" + calendarId + "&year=" + day.getYear();
    }
}
