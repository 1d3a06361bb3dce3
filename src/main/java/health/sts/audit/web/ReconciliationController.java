package health.sts.audit.web;

import health.sts.audit.reconcile.ReconciliationRun;
import health.sts.audit.reconcile.Reconciliations;
import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an auditor sees whether the engine's history, the ledger and the path agree, and has them compared. */
@Controller
@RequestMapping("/audit/reconciliation")
@PreAuthorize("hasRole('auditor')")
class ReconciliationController {

    private final Reconciliations reconciliations;

    ReconciliationController(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /**
     * @param run the run whose differences are shown, or none for the newest
     * @param before the list begins after this run, or none for the newest
     */
    @GetMapping
    String show(@RequestParam(required = false) Long run, @RequestParam(required = false) Long before, Model model) {
        List<ReconciliationRun> runs = reconciliations.runs(before);
        ReconciliationRun shown = run == null
                ? reconciliations.latest().orElse(null)
                : reconciliations
                        .find(run)
                        .orElseThrow(() -> Refusal.notFound("There is no comparison %d.".formatted(run)));
        model.addAttribute("run", shown);
        model.addAttribute("differences", shown == null ? List.of() : reconciliations.differences(shown));
        model.addAttribute("kept", Reconciliations.KEPT);
        model.addAttribute("runs", runs);
        model.addAttribute(
                "next",
                runs.size() < Reconciliations.PAGE
                        ? null
                        : runs.get(runs.size() - 1).id());
        return "audit/reconciliation";
    }

    /** @param everything from the beginning instead of since the last comparison without a difference */
    @PostMapping
    String compare(@RequestParam(defaultValue = "false") boolean everything) {
        if (everything) {
            reconciliations.runOnEverything();
        } else {
            reconciliations.run();
        }
        return "redirect:/audit/reconciliation";
    }
}
