package health.sts.review.web;

import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.support.Shift;
import health.sts.review.support.ShiftHours;
import health.sts.review.support.Shifts;
import health.sts.review.support.SupportBoard;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shifts of a wave, and one with who is on it; the training manager fills it, and says afterwards who was there. */
@Controller
class ShiftController {

    private static final String PAGE = "redirect:/support/shifts/";

    private final SupportBoard board;
    private final Shifts shifts;
    private final ShiftHours hours;
    private final Waves waves;
    private final Roster roster;
    private final Identities identities;
    private final CurrentActor actor;

    ShiftController(
            SupportBoard board,
            Shifts shifts,
            ShiftHours hours,
            Waves waves,
            Roster roster,
            Identities identities,
            CurrentActor actor) {
        this.board = board;
        this.shifts = shifts;
        this.hours = hours;
        this.waves = waves;
        this.roster = roster;
        this.identities = identities;
        this.actor = actor;
    }

    @GetMapping("/support/shifts")
    @PreAuthorize(SupportController.READERS)
    String list(@ModelAttribute("filter") ShiftFilter filter, Model model) {
        List<WaveDate> known = waves.dates();
        WaveDate wave = SupportController.chosen(known, filter.waveId());
        List<Shift> found =
                board.shifts(wave == null ? "" : wave.id(), filter.siteId(), filter.weekNumber(), filter.afterId());
        List<Shift> page = found.subList(0, Math.min(SupportBoard.PAGE, found.size()));
        model.addAttribute("rows", page);
        model.addAttribute(
                "next",
                found.size() > SupportBoard.PAGE
                        ? filter.url(
                                "/support/shifts", page.get(page.size() - 1).id())
                        : null);
        model.addAttribute("waves", known);
        model.addAttribute("wave", wave);
        List<SiteView> sites = roster.sites();
        model.addAttribute("sites", sites);
        model.addAttribute("siteNames", sites.stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name)));
        return "review/support/shifts";
    }

    @GetMapping("/support/shifts/{id}")
    @PreAuthorize(SupportController.READERS)
    String show(@PathVariable String id, Model model) {
        return page(id, new TypedForm(Map.of()), model);
    }

    @PostMapping("/support/shifts/{id}/put-on")
    @PreAuthorize("hasRole('training-manager')")
    String putOn(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return act(id, form, () -> shifts.putOn(id, form.value("trainer")), model, response);
    }

    @PostMapping("/support/shifts/{id}/take-off")
    @PreAuthorize("hasRole('training-manager')")
    String takeOff(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return act(id, form, () -> shifts.takeOff(id, form.value("who"), form.value("reason")), model, response);
    }

    @PostMapping("/support/shifts/{id}/attendance")
    @PreAuthorize("hasAnyRole('training-manager','dept-chief')")
    String attendance(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return act(
                id,
                form,
                () -> hours.confirm(id, form.value("who"), "yes".equals(form.value("attended")), form.value("reason")),
                model,
                response);
    }

    private String act(String id, TypedForm form, Runnable act, Model model, HttpServletResponse response) {
        return form.attempt(
                        () -> {
                            act.run();
                            return PAGE + id;
                        },
                        response)
                .orElseGet(() -> page(id, form, model));
    }

    private String page(String id, TypedForm form, Model model) {
        SupportBoard.Detail detail = board.shift(id);
        boolean manages = actor.get().is(Role.TRAINING_MANAGER);
        Set<String> people = new TreeSet<>();
        detail.places().forEach(place -> {
            people.add(place.userId());
            if (place.confirmedBy() != null) {
                people.add(place.confirmedBy());
            }
        });
        detail.events().forEach(event -> people.addAll(List.of(event.userId(), event.by())));
        List<String> trainers = manages && !detail.begun() ? identities.usersIn(Role.PEER_TRAINER) : List.of();
        people.addAll(trainers);
        model.addAttribute("it", detail);
        model.addAttribute("form", form);
        model.addAttribute("manages", manages);
        model.addAttribute("confirms", manages || actor.get().is(Role.DEPT_CHIEF));
        model.addAttribute("trainers", trainers);
        model.addAttribute("names", identities.names(people));
        model.addAttribute(
                "site",
                roster.site(detail.shift().siteId())
                        .map(SiteView::name)
                        .orElse(detail.shift().siteId()));
        return "review/support/shift";
    }
}
