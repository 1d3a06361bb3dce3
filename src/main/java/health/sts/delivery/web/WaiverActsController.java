package health.sts.delivery.web;

import health.sts.delivery.DeliverySettings;
import health.sts.delivery.waiver.WaiverBoard;
import health.sts.delivery.waiver.WaiverCandidates;
import health.sts.delivery.waiver.WaiverCandidates.Candidate;
import health.sts.delivery.waiver.WaiverFields;
import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.WaiverView;
import health.sts.delivery.waiver.Waivers;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A chief asks for a waiver; the CMIO or the chief of staff ends one before its time. */
@Controller
class WaiverActsController {

    private static final String CHIEFS = "hasRole('dept-chief')";
    private static final String ENDING = "hasAnyRole('cmio','chief-of-staff')";

    private final Waivers waivers;
    private final WaiverBoard board;
    private final WaiverCandidates candidates;
    private final DeliverySettings settings;

    WaiverActsController(Waivers waivers, WaiverBoard board, WaiverCandidates candidates, DeliverySettings settings) {
        this.waivers = waivers;
        this.board = board;
        this.candidates = candidates;
        this.settings = settings;
    }

    @GetMapping("/access/waivers/new")
    @PreAuthorize(CHIEFS)
    String choose(@RequestParam(required = false) String training, Model model) {
        if (training != null && !training.isBlank()) {
            return form(training, new TypedForm(Map.of()), model);
        }
        model.addAttribute("learners", candidates.blocked());
        model.addAttribute("most", WaiverCandidates.MOST);
        return "delivery/waivers/choose";
    }

    @PostMapping("/access/waivers/new")
    @PreAuthorize(CHIEFS)
    String request(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        int hours = hours(form);
        String training = form.value(WaiverFields.TRAINING);
        return form.attempt(
                        () -> "redirect:/access/waivers/"
                                + waivers.request(new WaiverRequest(
                                        training,
                                        form.value(WaiverFields.REASON),
                                        hours,
                                        form.value(WaiverFields.SUPERVISOR))),
                        response)
                .orElseGet(() -> form(training, form, model));
    }

    @GetMapping("/access/waivers/{id}/end")
    @PreAuthorize(ENDING)
    String end(@PathVariable String id, Model model) {
        return endForm(board.get(id), new TypedForm(Map.of()), model);
    }

    @PostMapping("/access/waivers/{id}/end")
    @PreAuthorize(ENDING)
    String end(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        WaiverView waiver = board.get(id);
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> {
                            waivers.end(id, form.value("reason"));
                            return "redirect:/access/waivers/" + id;
                        },
                        response)
                .orElseGet(() -> endForm(waiver, form, model));
    }

    /** What was typed, or 0 with a problem noted. */
    private int hours(TypedForm form) {
        try {
            return Integer.parseInt(form.value(WaiverFields.HOURS).strip());
        } catch (NumberFormatException unreadable) {
            form.refuse(
                    WaiverFields.HOURS,
                    "Give whole hours from 1 to %d."
                            .formatted(settings.waiverMost().toHours()));
            return 0;
        }
    }

    private String form(String trainingId, TypedForm form, Model model) {
        Candidate candidate = candidates.get(trainingId);
        model.addAttribute("it", candidate);
        model.addAttribute("supervisors", candidates.supervisors(candidate));
        model.addAttribute("most", settings.waiverMost().toHours());
        model.addAttribute("decision", settings.waiverDecision());
        model.addAttribute("form", form);
        return "delivery/waivers/new";
    }

    private static String endForm(WaiverView waiver, TypedForm form, Model model) {
        model.addAttribute("it", waiver);
        model.addAttribute("form", form);
        return "delivery/waivers/end";
    }
}
