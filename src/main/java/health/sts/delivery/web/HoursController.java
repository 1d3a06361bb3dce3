package health.sts.delivery.web;

import health.sts.audit.Reads;
import health.sts.delivery.attendance.Hours;
import health.sts.delivery.attendance.Hours.LogRules;
import health.sts.delivery.attendance.Hours.Row;
import health.sts.delivery.attendance.MyClasses;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.delivery.session.SessionView;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hours for pay: a trainer logs and sees their own; chiefs, finance and those who check see them by period. */
@Controller
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class HoursController {

    private final Hours hours;
    private final HoursCsv csv;
    private final MyClasses classes;
    private final TeachingTasks tasks;
    private final Reads reads;
    private final CurrentActor actor;

    HoursController(
            Hours hours, HoursCsv csv, MyClasses classes, TeachingTasks tasks, Reads reads, CurrentActor actor) {
        this.hours = hours;
        this.csv = csv;
        this.classes = classes;
        this.tasks = tasks;
        this.reads = reads;
        this.actor = actor;
    }

    @GetMapping("/hours")
    String list(@RequestParam Map<String, String> typed, Model model) {
        return page(HoursFilter.of(typed), new TypedForm(Map.of()), null, model);
    }

    @GetMapping(path = "/hours/export.csv", produces = "text/csv")
    void export(@RequestParam Map<String, String> typed, HttpServletResponse response) throws IOException {
        HoursFilter filter = HoursFilter.of(typed);
        reads.record("exportHours", null, null, filter.basis());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"teaching-hours.csv\"");
        csv.write(filter.fromStart(), response.getWriter());
    }

    @PostMapping("/hours/{sessionId}")
    String log(
            @PathVariable String sessionId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        BigDecimal teaching = number(form, TeachingForm.TEACHING);
        BigDecimal preparation = number(form, TeachingForm.PREPARATION);
        boolean done = form.attempt(
                        () -> {
                            tasks.complete(
                                    sessionId,
                                    TeachingForm.LOG_HOURS,
                                    TeachingForm.hours(teaching, preparation, form.value(TeachingForm.HOURS_NOTE)));
                            return true;
                        },
                        response)
                .isPresent();
        return done ? "redirect:/hours?logged" : page(HoursFilter.of(Map.of()), form, sessionId, model);
    }

    private String page(HoursFilter filter, TypedForm form, String about, Model model) {
        if (actor.get().is(Role.AUDITOR)) {
            reads.record("readHours", null, null, filter.basis());
        }
        List<Row> found = hours.list(filter.search(), Hours.PAGE + 1);
        List<Row> rows = found.subList(0, Math.min(Hours.PAGE, found.size()));
        List<SessionView> open = classes.of(null).past().stream()
                .filter(one -> one.owes(TeachingForm.LOG_HOURS))
                .map(MyClasses.Mine::session)
                .toList();
        Map<String, LogRules> most = new HashMap<>();
        open.forEach(session -> most.put(session.sessionId(), hours.most(session)));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                found.size() > Hours.PAGE
                        ? filter.url("/hours", rows.get(rows.size() - 1).id())
                        : null);
        model.addAttribute("csv", filter.url("/hours/export.csv", null));
        model.addAttribute("sum", hours.sum(filter.fromStart()));
        model.addAttribute("reach", hours.reach());
        model.addAttribute("filter", filter.form());
        model.addAttribute("states", Hours.State.values());
        model.addAttribute("open", open);
        model.addAttribute("most", most);
        model.addAttribute("about", about);
        model.addAttribute("form", form);
        return "delivery/attendance/hours";
    }

    private static BigDecimal number(TypedForm form, String field) {
        String typed = form.value(field).strip().replace(',', '.');
        if (typed.isEmpty() && field.equals(TeachingForm.PREPARATION)) {
            return BigDecimal.ZERO;
        }
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            form.refuse(field, "Enter hours with at most two decimals, for example 3.75.");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(typed);
    }
}
