package health.sts.certification.web;

import health.sts.certification.board.WayView;
import health.sts.certification.teachback.TeachBacks;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Names somebody else for an evaluator who cannot score a teach-back; what others have scored stays. */
@Controller
@PreAuthorize("hasRole('training-manager')")
class PanelController {

    private static final String ADDRESS = "/certification/{id}/panel";
    private static final int LONGEST_REASON = 1000;

    private final WayRights rights;
    private final TeachBacks teachBacks;
    private final Identities identities;
    private final Roster roster;

    PanelController(WayRights rights, TeachBacks teachBacks, Identities identities, Roster roster) {
        this.rights = rights;
        this.teachBacks = teachBacks;
        this.identities = identities;
        this.roster = roster;
    }

    @GetMapping(ADDRESS)
    String ask(@PathVariable String id, Model model) {
        return page(rights.managed(id), new TypedForm(Map.of()), model);
    }

    @PostMapping(ADDRESS)
    String replace(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        WayView way = rights.managed(id);
        TypedForm form = new TypedForm(typed);
        String reason = form.value("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.refuse("reason", "Say in a sentence why, in at most 1,000 characters.");
        }
        boolean done = form.attempt(
                        () -> {
                            teachBacks.replace(id, form.value("evaluator"), form.value("another"), reason);
                            return true;
                        },
                        response)
                .isPresent();
        return done ? "redirect:/certification/" + id + "?panel" : page(way, form, model);
    }

    private String page(WayView way, TypedForm form, Model model) {
        List<String> unscored = teachBacks.unscored(way.id());
        if (unscored.isEmpty()) {
            throw Refusal.conflict(
                    "No evaluator has a score outstanding in this certification, so nobody is replaced.");
        }
        model.addAttribute("way", way);
        model.addAttribute("form", form);
        model.addAttribute("unscored", unscored);
        model.addAttribute("eligible", teachBacks.eligible(way.id()));
        model.addAttribute("names", identities.names(new HashSet<>(unscored)));
        model.addAttribute(
                "trainer",
                roster.physician(way.physicianId()).map(PhysicianView::name).orElse(way.physicianId()));
        return "certification/panel";
    }
}
