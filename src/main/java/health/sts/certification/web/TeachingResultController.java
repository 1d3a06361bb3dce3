package health.sts.certification.web;

import health.sts.audit.Reads;
import health.sts.certification.register.TeachingDesk;
import health.sts.certification.register.TeachingRow;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What teaching came to: the list, one result by hand, and a correction. */
@Controller
class TeachingResultController {

    private static final String PAGE = "redirect:/teaching-results";
    private static final String RECORDERS = "hasRole('training-manager')";

    private final TeachingDesk desk;
    private final Roster roster;
    private final Identities identities;
    private final CurrentActor actor;
    private final Reads reads;

    TeachingResultController(TeachingDesk desk, Roster roster, Identities identities, CurrentActor actor, Reads reads) {
        this.desk = desk;
        this.roster = roster;
        this.identities = identities;
        this.actor = actor;
        this.reads = reads;
    }

    @GetMapping("/teaching-results")
    @PreAuthorize("hasAnyRole('training-manager','cmio','program-manager','auditor')")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) String after,
            Model model) {
        return page(new TypedForm(Map.of()), text, kind, after, model);
    }

    @PostMapping("/teaching-results")
    @PreAuthorize(RECORDERS)
    String record(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TeachingResultForm form = new TeachingResultForm(typed);
        return form.typed()
                .attempt(
                        () -> {
                            desk.record(form.result());
                            return PAGE + "?recorded=1";
                        },
                        response)
                .orElseGet(() -> page(form.typed(), "", "", null, model));
    }

    @GetMapping("/teaching-results/{id}/correct")
    @PreAuthorize(RECORDERS)
    String correct(@PathVariable String id, Model model) {
        TeachingRow row = desk.get(id);
        return correction(
                row,
                new TypedForm(Map.of(
                        "amount",
                        row.result().amount().toPlainString(),
                        "answers",
                        String.valueOf(row.result().answers()))),
                model);
    }

    @PostMapping("/teaching-results/{id}/correct")
    @PreAuthorize(RECORDERS)
    String correct(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TeachingRow row = desk.get(id);
        TeachingResultForm form = TeachingResultForm.correction(typed);
        return form.typed()
                .attempt(
                        () -> {
                            desk.correct(
                                    id,
                                    form.amount(),
                                    form.answers(),
                                    form.typed().value("reason"));
                            return PAGE + "?corrected";
                        },
                        response)
                .orElseGet(() -> correction(row, form.typed(), model));
    }

    private String page(TypedForm form, String text, String kind, String after, Model model) {
        if (actor.get().is(Role.AUDITOR)) {
            reads.record("searchTeachingResults", null, null, text);
        }
        List<TeachingRow> found = desk.list(
                text.isBlank()
                        ? null
                        : text.strip().substring(0, Math.min(200, text.strip().length())),
                TeachingResultForm.kind(kind),
                after);
        List<TeachingRow> rows = found.subList(0, Math.min(TeachingDesk.PAGE, found.size()));
        model.addAttribute("form", form);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                found.size() > TeachingDesk.PAGE ? rows.get(rows.size() - 1).id() : null);
        model.addAttribute("text", text);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", TeachingResultForm.KINDS);
        model.addAttribute("columns", TeachingDesk.COLUMNS);
        model.addAttribute("specialties", roster.specialties());
        model.addAttribute(
                "names",
                identities.names(
                        rows.stream().map(TeachingRow::recordedBy).distinct().toList()));
        model.addAttribute("records", actor.get().is(Role.TRAINING_MANAGER));
        return "certification/teaching-results/list";
    }

    private String correction(TeachingRow row, TypedForm form, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("form", form);
        model.addAttribute("kinds", TeachingResultForm.KINDS);
        return "certification/teaching-results/correct";
    }
}
