package health.sts.review.web;

import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.support.Shift;
import health.sts.review.support.Shifts;
import health.sts.review.support.SupportBoard;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A trainer's own shifts, and those that have an open post. */
@Controller
@PreAuthorize("hasRole('peer-trainer')")
class MyShiftsController {

    private static final String PAGE = "/support/shifts/mine";

    private final SupportBoard board;
    private final Shifts shifts;
    private final Waves waves;
    private final Roster roster;

    MyShiftsController(SupportBoard board, Shifts shifts, Waves waves, Roster roster) {
        this.board = board;
        this.shifts = shifts;
        this.waves = waves;
        this.roster = roster;
    }

    @GetMapping(PAGE)
    String show(@ModelAttribute("filter") ShiftFilter filter, Model model) {
        return page(filter, new TypedForm(Map.of()), model);
    }

    @PostMapping("/support/shifts/{id}/take")
    String take(
            @PathVariable String id,
            @ModelAttribute("filter") ShiftFilter filter,
            Model model,
            HttpServletResponse response) {
        return act(filter, () -> shifts.take(id), model, response);
    }

    @PostMapping("/support/shifts/{id}/give-back")
    String giveBack(
            @PathVariable String id,
            @ModelAttribute("filter") ShiftFilter filter,
            Model model,
            HttpServletResponse response) {
        return act(filter, () -> shifts.giveBack(id), model, response);
    }

    private String act(ShiftFilter filter, Runnable act, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of());
        return form.attempt(
                        () -> {
                            act.run();
                            return "redirect:" + filter.url(PAGE, filter.afterId());
                        },
                        response)
                .orElseGet(() -> page(filter, form, model));
    }

    private String page(ShiftFilter filter, TypedForm form, Model model) {
        List<Shift> found = board.open(filter.waveId(), filter.siteId(), filter.afterId());
        List<Shift> open = found.subList(0, Math.min(SupportBoard.PAGE, found.size()));
        List<WaveDate> known = waves.dates();
        List<SiteView> sites = roster.sites();
        model.addAttribute("form", form);
        model.addAttribute("mine", board.mine());
        model.addAttribute("open", open);
        model.addAttribute(
                "next",
                found.size() > SupportBoard.PAGE
                        ? filter.url(PAGE, open.get(open.size() - 1).id())
                        : null);
        model.addAttribute("hours", board.myHours());
        model.addAttribute("most", board.assumptions().mostHours());
        model.addAttribute("waves", known);
        model.addAttribute("waveNames", known.stream().collect(Collectors.toMap(WaveDate::id, WaveDate::title)));
        model.addAttribute("sites", sites);
        model.addAttribute("siteNames", sites.stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name)));
        return "review/support/mine";
    }
}
