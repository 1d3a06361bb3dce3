package health.sts.delivery.web;

import health.sts.delivery.training.Trainings;
import health.sts.delivery.web.WaveChoice.Choice;
import health.sts.people.Roster;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a wave for training, after a page that says what will happen. */
@Controller
@PreAuthorize(DeliveryReaders.OPENING)
class WaveOpeningController {

    private final WaveChoice choice;
    private final Trainings trainings;
    private final Roster roster;

    WaveOpeningController(WaveChoice choice, Trainings trainings, Roster roster) {
        this.choice = choice;
        this.trainings = trainings;
        this.roster = roster;
    }

    @GetMapping("/delivery/opening")
    String ask(@RequestParam(defaultValue = "") String wave, Model model) {
        Choice chosen = choice.of(wave);
        WaveView shown = chosen.shown();
        if (shown == null || chosen.opened() != null) {
            return "redirect:/delivery" + (shown == null ? "" : "?wave=" + shown.id());
        }
        model.addAttribute("wave", shown);
        model.addAttribute(
                "physicians",
                roster.countActiveBySpecialty(shown.details().siteIds()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        model.addAttribute("closes", shown.milestone(MilestoneKind.REGISTRATION_CLOSES));
        model.addAttribute("opens", shown.milestone(MilestoneKind.REGISTRATION_OPENS));
        return "delivery/opening";
    }

    @PostMapping("/delivery/opening")
    String open(@RequestParam(defaultValue = "") String wave) {
        trainings.open(wave);
        return "redirect:/delivery?opened&wave=" + wave;
    }
}
