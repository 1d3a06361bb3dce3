package health.sts.recruitment.web;

import health.sts.accountability.CaseRecord;
import health.sts.engine.Identities;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.program.Waves;
import health.sts.recruitment.AgreementText;
import health.sts.recruitment.Candidacies;
import health.sts.recruitment.CandidacyState;
import health.sts.recruitment.CandidacyView;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One candidate: facts, what comes next, timeline; the agreement and its signature; withdrawing. */
@Controller
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class CandidacyController {

    private final CandidacyRights rights;
    private final Candidacies candidacies;
    private final CaseRecord record;
    private final TaskDesk tasks;
    private final Waves waves;
    private final Identities identities;

    CandidacyController(
            CandidacyRights rights,
            Candidacies candidacies,
            CaseRecord record,
            TaskDesk tasks,
            Waves waves,
            Identities identities) {
        this.rights = rights;
        this.candidacies = candidacies;
        this.record = record;
        this.tasks = tasks;
        this.waves = waves;
        this.identities = identities;
    }

    @GetMapping("/candidacies/{id}")
    String show(@PathVariable String id, Model model) {
        CandidacyView candidacy = rights.readable(id);
        List<CaseRecord.Line> timeline = record.of(id);
        List<OpenTask> open = tasks.ofCase(id);
        String me = rights.actor().userId();
        model.addAttribute("candidacy", candidacy);
        model.addAttribute("wave", waves.get(candidacy.waveId()));
        model.addAttribute("tasks", open);
        model.addAttribute(
                "mine", open.stream().filter(task -> me.equals(task.assignee())).toList());
        model.addAttribute("timeline", timeline);
        model.addAttribute("roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        model.addAttribute(
                "names",
                identities.names(Stream.concat(
                                timeline.stream().map(CaseRecord.Line::actor),
                                open.stream().map(OpenTask::assignee).filter(user -> user != null))
                        .collect(Collectors.toSet())));
        model.addAttribute("own", me.equals(candidacy.candidateUserId()));
        model.addAttribute("signs", signs(candidacy));
        return "recruitment/candidacy";
    }

    @GetMapping("/candidacies/{id}/agreement")
    String agreement(@PathVariable String id, Model model) {
        return agreementPage(rights.readable(id), "", null, model);
    }

    @PostMapping("/candidacies/{id}/agreement")
    String sign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String typedName,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        CandidacyView candidacy = rights.readable(id);
        try {
            candidacies.sign(id, typedName, password);
            return "redirect:/candidacies/" + id + "?signed";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return agreementPage(candidacy, typedName, refusal, model);
        }
    }

    @PostMapping("/candidacies/{id}/withdraw")
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        candidacies.withdraw(id, reason.strip());
        return "redirect:/candidacies/" + id + "?withdrawn";
    }

    private String agreementPage(CandidacyView candidacy, String typedName, Refusal refusal, Model model) {
        model.addAttribute("candidacy", candidacy);
        model.addAttribute("agreement", AgreementText.current());
        model.addAttribute("signs", signs(candidacy));
        model.addAttribute("typedName", typedName);
        model.addAttribute("refusal", refusal);
        model.addAttribute("field", refusal == null ? null : refusal.field().orElse("form"));
        model.addAttribute("printedName", candidacies.signerName());
        return "recruitment/agreement";
    }

    /** Whether the agreement waits for the person acting. */
    private boolean signs(CandidacyView candidacy) {
        boolean candidate = rights.actor().userId().equals(candidacy.candidateUserId());
        return candidacy.state() == CandidacyState.SIGNATURE
                ? candidate
                : candidacy.state() == CandidacyState.COUNTERSIGNATURE
                        && !candidate
                        && rights.actor().is(Role.COMPLIANCE);
    }
}
