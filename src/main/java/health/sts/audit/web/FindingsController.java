package health.sts.audit.web;

import health.sts.audit.findings.FindingView;
import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import health.sts.audit.findings.FindingView.State;
import health.sts.audit.findings.Findings;
import health.sts.audit.findings.OpenFinding;
import health.sts.engine.Identities;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of findings, and the form that opens one. */
@Controller
@RequestMapping("/audit/findings")
@PreAuthorize("hasRole('auditor')")
class FindingsController {

    private final Findings findings;
    private final Identities identities;

    FindingsController(Findings findings, Identities identities) {
        this.findings = findings;
        this.identities = identities;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) State state,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) String after,
            Model model) {
        List<FindingView> page = findings.list(state, owner.isBlank() ? null : owner.strip(), after);
        model.addAttribute("findings", page);
        model.addAttribute(
                "next",
                page.size() < Findings.PAGE ? null : page.get(page.size() - 1).id());
        model.addAttribute(
                "names", identities.names(page.stream().map(FindingView::owner).toList()));
        model.addAttribute("state", state);
        model.addAttribute("states", State.values());
        model.addAttribute("owner", owner);
        return "audit/findings/list";
    }

    /** @param about the case or ledger line whose page the auditor comes from */
    @GetMapping("/new")
    String fresh(
            @RequestParam(name = "type", defaultValue = "CASE") String type,
            @RequestParam(defaultValue = "") String about,
            Model model) {
        return form(new TypedForm(Map.of("aboutType", type, "aboutId", about)), model);
    }

    @PostMapping
    String open(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate dueOn = form.day("dueOn");
        OpenFinding asked = new OpenFinding(
                form.value("title"),
                form.value("description"),
                chosen(Severity.values(), form.value("severity")),
                form.value("owner"),
                dueOn,
                chosen(About.values(), form.value("aboutType")),
                form.value("aboutId"));
        return form.attempt(() -> findings.open(asked), response)
                .map(id -> "redirect:/audit/findings/" + id)
                .orElseGet(() -> form(form, model));
    }

    private static <E extends Enum<E>> E chosen(E[] choices, String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String form(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("severities", Severity.values());
        return "audit/findings/new";
    }
}
