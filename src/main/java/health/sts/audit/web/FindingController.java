package health.sts.audit.web;

import health.sts.accountability.CaseRecord;
import health.sts.accountability.CaseRecord.Line;
import health.sts.audit.findings.FindingView;
import health.sts.audit.findings.FindingView.State;
import health.sts.audit.findings.FindingWorkflow.Judgement;
import health.sts.audit.findings.Findings;
import health.sts.engine.Identities;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** One finding: read by auditors and its owner, judged and withdrawn by auditors. The owner answers in Tasklist. */
@Controller
@RequestMapping("/audit/findings/{id}")
class FindingController {

    private final Findings findings;
    private final CaseRecord timeline;
    private final Identities identities;

    FindingController(Findings findings, CaseRecord timeline, Identities identities) {
        this.findings = findings;
        this.timeline = timeline;
        this.identities = identities;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated() and !hasRole('api')")
    String show(@PathVariable String id, Model model) {
        return page(id, new TypedForm(Map.of()), model);
    }

    @PostMapping("/judge")
    @PreAuthorize("hasRole('auditor')")
    String judge(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        Judgement judgement = Arrays.stream(Judgement.values())
                .filter(each -> each.name().equals(form.value("judgeDecision")))
                .findFirst()
                .orElse(null);
        if (judgement == null) {
            form.refuse("judgeDecision", "Choose whether the answer is sufficient.");
        }
        return form.attempt(
                        () -> {
                            findings.judge(id, judgement, form.value("judgeRemark"));
                            return "redirect:/audit/findings/" + id;
                        },
                        response)
                .orElseGet(() -> page(id, form, model));
    }

    @PostMapping("/withdraw")
    @PreAuthorize("hasRole('auditor')")
    String withdraw(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> {
                            findings.withdraw(id, form.value("reason"));
                            return "redirect:/audit/findings/" + id;
                        },
                        response)
                .orElseGet(() -> page(id, form, model));
    }

    private String page(String id, TypedForm form, Model model) {
        FindingView finding = findings.show(id);
        List<Line> lines = timeline.of(id);
        model.addAttribute("form", form);
        model.addAttribute("finding", finding);
        model.addAttribute("lines", lines);
        model.addAttribute("toJudge", finding.state() == State.ANSWERED);
        model.addAttribute(
                "names",
                identities.names(Stream.concat(
                                Stream.of(
                                        finding.owner(), finding.openedBy(), finding.answeredBy(), finding.judgedBy()),
                                lines.stream().flatMap(line -> Stream.of(line.actor(), line.onBehalfOf())))
                        .filter(Objects::nonNull)
                        .toList()));
        return "audit/findings/show";
    }
}
