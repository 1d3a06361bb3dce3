package health.sts.accountability.web;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.CaseRecord;
import health.sts.accountability.CaseRecord.Line;
import health.sts.engine.Identities;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One action: opened, looked at, moved, cancelled. Its tasks are done in Tasklist. */
@Controller
@RequestMapping("/actions")
@PreAuthorize("isAuthenticated() and !hasRole('api')")
class ActionController {

    private static final String OPENERS =
            "hasAnyRole('program-manager','cmio','training-manager','dept-chief','compliance','exec-sponsor','finance-manager')";
    private static final List<Role> CHECKERS = List.of(
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.FINANCE_MANAGER,
            Role.COMPLIANCE,
            Role.EXEC_SPONSOR);

    private final Actions actions;
    private final CaseRecord timeline;
    private final TaskDesk desk;
    private final Identities identities;

    ActionController(Actions actions, CaseRecord timeline, TaskDesk desk, Identities identities) {
        this.actions = actions;
        this.timeline = timeline;
        this.desk = desk;
        this.identities = identities;
    }

    @GetMapping("/new")
    @PreAuthorize(OPENERS)
    String fresh(@RequestParam(defaultValue = "") String about, Model model) {
        return form(new TypedForm(Map.of("aboutBusinessKey", about)), model);
    }

    @PostMapping
    @PreAuthorize(OPENERS)
    String open(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate dueOn = form.day("dueOn");
        OpenAction command = new OpenAction(
                form.value("title"),
                form.value("description"),
                form.value("owner"),
                dueOn,
                Role.ofGroup(form.value("checker")).orElse(null),
                form.value("aboutBusinessKey"));
        return form.attempt(() -> actions.open(command), response)
                .map(id -> "redirect:/actions/" + id)
                .orElseGet(() -> form(form, model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        return page(id, new TypedForm(Map.of()), model);
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        boolean done = form.attempt(
                        () -> {
                            actions.cancel(id, form.value("reason"));
                            return id;
                        },
                        response)
                .isPresent();
        return done ? "redirect:/actions/" + id : page(id, form, model);
    }

    @PostMapping("/{id}/due")
    String moveDue(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate dueOn = form.day("dueOn");
        boolean done = form.attempt(
                        () -> {
                            actions.moveDue(id, dueOn, form.value("reason"));
                            return id;
                        },
                        response)
                .isPresent();
        return done ? "redirect:/actions/" + id : page(id, form, model);
    }

    private String form(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("checkers", CHECKERS);
        return "accountability/actions/new";
    }

    private String page(String id, TypedForm form, Model model) {
        ActionView action = actions.find(id).orElseThrow(() -> Refusal.notFound("There is no action " + id + "."));
        List<Line> lines = timeline.of(id);
        model.addAttribute("form", form);
        model.addAttribute("action", action);
        model.addAttribute("lines", lines);
        model.addAttribute("tasks", desk.ofCase(id));
        model.addAttribute("mayChange", action.closedAt() == null && actions.mayChange(id));
        model.addAttribute(
                "names",
                identities.names(Stream.concat(
                                Stream.of(action.owner(), action.openedBy(), action.handedInBy(), action.checkedBy()),
                                lines.stream()
                                        .flatMap(line -> Stream.of(line.actor(), String.valueOf(line.onBehalfOf()))))
                        .filter(Objects::nonNull)
                        .toList()));
        return "accountability/actions/show";
    }
}
