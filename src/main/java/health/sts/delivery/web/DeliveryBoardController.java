package health.sts.delivery.web;

import health.sts.delivery.board.BoardSettings;
import health.sts.delivery.board.DeliveryBoard;
import health.sts.delivery.board.Measure;
import health.sts.delivery.board.Reach;
import health.sts.delivery.web.WaveChoice.Choice;
import health.sts.program.MilestoneKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wave board: registered, trained, passed and blocked by specialty and site. */
@Controller
class DeliveryBoardController {

    private final WaveChoice choice;
    private final DeliveryBoard board;
    private final BoardSettings settings;

    DeliveryBoardController(WaveChoice choice, DeliveryBoard board, BoardSettings settings) {
        this.choice = choice;
        this.board = board;
        this.settings = settings;
    }

    @GetMapping("/delivery")
    @PreAuthorize(DeliveryReaders.BOARD)
    String board(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "TRAINED") Measure show,
            Model model) {
        Choice chosen = choice.of(wave);
        model.addAttribute("waves", chosen.all());
        model.addAttribute("wave", chosen.shown());
        model.addAttribute("opened", chosen.opened());
        model.addAttribute("show", show);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("reaches", Reach.values());
        model.addAttribute("settings", settings);
        model.addAttribute("board", board);
        if (chosen.shown() != null) {
            model.addAttribute("it", board.overview(chosen.shown()));
            model.addAttribute("opens", chosen.shown().milestone(MilestoneKind.REGISTRATION_OPENS));
        }
        return "delivery/board";
    }
}
