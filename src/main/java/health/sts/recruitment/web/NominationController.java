package health.sts.recruitment.web;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.program.Waves;
import health.sts.recruitment.Candidacies;
import health.sts.recruitment.CandidacyListRow;
import health.sts.recruitment.Nomination;
import health.sts.recruitment.RecruitmentBoard;
import health.sts.recruitment.Restarts;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Nominating a colleague or oneself. */
@Controller
@PreAuthorize("hasAnyRole('physician','dept-chief')")
class NominationController {

    private static final int COLLEAGUES = 200;

    private final Candidacies candidacies;
    private final RecruitmentBoard board;
    private final Roster roster;
    private final Waves waves;
    private final Restarts restarts;
    private final CurrentActor actor;

    NominationController(
            Candidacies candidacies,
            RecruitmentBoard board,
            Roster roster,
            Waves waves,
            Restarts restarts,
            CurrentActor actor) {
        this.candidacies = candidacies;
        this.board = board;
        this.roster = roster;
        this.waves = waves;
        this.restarts = restarts;
        this.actor = actor;
    }

    /** What the person typed; kept when something is wrong. */
    record Form(
            String candidateId, String waveId, List<String> endorserIds, String motivation, Boolean conflictDeclared) {

        Form {
            endorserIds = endorserIds == null
                    ? List.of()
                    : endorserIds.stream()
                            .flatMap(ids -> Arrays.stream(ids.split("[,;\\s]+")))
                            .filter(id -> !id.isBlank())
                            .toList();
            candidateId = candidateId == null ? "" : candidateId.strip();
            motivation = motivation == null ? "" : motivation.strip();
            conflictDeclared = Boolean.TRUE.equals(conflictDeclared);
        }

        /** For the text field beside the boxes. */
        public String endorsers() {
            return String.join(", ", endorserIds);
        }
    }

    @GetMapping("/nominations/new")
    String form(@RequestParam(required = false) String candidate, Model model) {
        String candidateId = candidate != null
                ? candidate
                : roster.physicianOfUser(actor.get().userId())
                        .map(PhysicianView::physicianId)
                        .orElse("");
        return page(new Form(candidateId, null, List.of(), "", false), null, model);
    }

    @PostMapping("/nominations")
    String nominate(@ModelAttribute Form form, Model model, HttpServletResponse response) {
        try {
            String waveId = form.waveId() == null ? "" : form.waveId();
            if (form.candidateId().isEmpty()) {
                throw Refusal.invalid("candidateId", "Say whom you nominate: type the physician's id.");
            }
            if (form.endorserIds().isEmpty()) {
                throw Refusal.invalid("endorserIds", "Choose two to five colleagues who can endorse.");
            }
            if (form.motivation().isEmpty()) {
                throw Refusal.invalid("motivation", "Say in a sentence why this person will teach well.");
            }
            String id = candidacies.nominate(new Nomination(
                    form.candidateId(), waveId, form.endorserIds(), form.motivation(), form.conflictDeclared()));
            return "redirect:/candidacies/" + id + "?nominated";
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            return page(form, refusal, model);
        }
    }

    private String page(Form form, Refusal refusal, Model model) {
        List<PhysicianView> colleagues = form.candidateId().isEmpty()
                ? List.of()
                : roster.colleagues(form.candidateId(), COLLEAGUES).stream()
                        .filter(colleague ->
                                !colleague.userId().equals(actor.get().userId()))
                        .toList();
        List<CandidacyListRow> mine = board.ofCandidate(actor.get().userId());
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        model.addAttribute("field", refusal == null ? null : refusal.field().orElse("form"));
        model.addAttribute("candidate", roster.physician(form.candidateId()).orElse(null));
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("mine", mine);
        Set<String> restarted = restarts.openWaves();
        model.addAttribute(
                "waves",
                waves.list().stream()
                        .filter(wave -> wave.daysToGo() >= 0 || restarted.contains(wave.id()))
                        .toList());
        return "recruitment/nominate";
    }
}
