package health.sts.certification.web;

import health.sts.certification.board.WayView;
import health.sts.certification.path.Certifications;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Refusal;
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

/** Ending a certification, after a page that asks, and naming a trainer's mentor. */
@Controller
class WayActsController {

    private static final int LONGEST_REASON = 1000;

    private final WayRights rights;
    private final Certifications certifications;
    private final Roster roster;

    WayActsController(WayRights rights, Certifications certifications, Roster roster) {
        this.rights = rights;
        this.certifications = certifications;
        this.roster = roster;
    }

    @GetMapping("/certification/{id}/withdraw")
    @PreAuthorize(WayRights.PEOPLE)
    String askWithdraw(@PathVariable String id, Model model) {
        return withdrawPage(rights.endable(id), new TypedForm(Map.of()), model);
    }

    @PostMapping("/certification/{id}/withdraw")
    @PreAuthorize(WayRights.PEOPLE)
    String withdraw(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        WayView way = rights.endable(id);
        TypedForm form = new TypedForm(typed);
        String reason = form.value("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.refuse("reason", "Say in a sentence why, in at most 1,000 characters.");
        }
        boolean done = form.attempt(
                        () -> {
                            certifications.withdraw(id, reason);
                            return true;
                        },
                        response)
                .isPresent();
        return done ? "redirect:" + back(way) + "?withdrawn" : withdrawPage(way, form, model);
    }

    @GetMapping("/certification/{id}/mentor")
    @PreAuthorize("hasRole('training-manager')")
    String askMentor(@PathVariable String id, Model model) {
        WayView way = rights.managed(id);
        return mentorPage(way, new TypedForm(Map.of("mentor", way.mentor() == null ? "" : way.mentor())), model);
    }

    @PostMapping("/certification/{id}/mentor")
    @PreAuthorize("hasRole('training-manager')")
    String nameMentor(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        WayView way = rights.managed(id);
        TypedForm form = new TypedForm(typed);
        boolean done = form.attempt(
                        () -> {
                            certifications.nameMentor(
                                    id, mentor(form.value("mentor").strip()));
                            return true;
                        },
                        response)
                .isPresent();
        return done ? "redirect:/certification/" + id + "?mentor" : mentorPage(way, form, model);
    }

    private String mentor(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        List<PhysicianView> named = roster.physiciansNamedBy(List.of(typed));
        if (named.size() != 1) {
            throw Refusal.invalid(
                    "mentor",
                    named.isEmpty()
                            ? "Nobody in the roster has this user id, physician id or e-mail address."
                            : "Several people have this address. Use the physician id.");
        }
        return named.get(0).userId();
    }

    private String withdrawPage(WayView way, TypedForm form, Model model) {
        model.addAttribute("own", rights.own(way));
        model.addAttribute("back", back(way));
        return page("certification/withdraw", way, form, model);
    }

    private String mentorPage(WayView way, TypedForm form, Model model) {
        return page("certification/mentor", way, form, model);
    }

    private String page(String template, WayView way, TypedForm form, Model model) {
        model.addAttribute("way", way);
        model.addAttribute("form", form);
        model.addAttribute(
                "trainer",
                roster.physician(way.physicianId()).map(PhysicianView::name).orElse(way.physicianId()));
        return template;
    }

    private String back(WayView way) {
        return rights.own(way) ? "/certification/mine" : "/certification/" + way.id();
    }
}
