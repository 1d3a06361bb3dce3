package health.sts.certification.web;

import health.sts.accountability.CaseRecord;
import health.sts.certification.board.WayView;
import health.sts.engine.OpenTask;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One trainer's way: where they are, what came of each attempt, what the ledger says. */
@Controller
@PreAuthorize(WayRights.PEOPLE)
class WayController {

    private final WayRights rights;
    private final WayPage page;
    private final Roster roster;
    private final CaseRecord record;

    WayController(WayRights rights, WayPage page, Roster roster, CaseRecord record) {
        this.rights = rights;
        this.page = page;
        this.roster = roster;
        this.record = record;
    }

    @GetMapping("/certification/{id}")
    String show(@PathVariable String id, Model model) {
        WayView way = rights.readable(id);
        Optional<PhysicianView> trainer = roster.physician(way.physicianId());
        List<CaseRecord.Line> timeline = record.of(id);
        List<OpenTask> open = page.show(way, timeline.stream().map(CaseRecord.Line::actor), model);
        model.addAttribute("trainer", trainer.map(PhysicianView::name).orElse(way.physicianId()));
        model.addAttribute(
                "place",
                trainer.map(one -> one.specialtyName() + ", " + one.siteName()).orElse(way.specialtyCode()));
        model.addAttribute("timeline", timeline);
        model.addAttribute("roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        model.addAttribute("me", rights.actor().userId());
        model.addAttribute("manages", rights.manages(way));
        model.addAttribute("corrects", rights.manages(way));
        model.addAttribute(
                "replaceable", open.stream().anyMatch(task -> task.step().startsWith("userTask_scoreTeachBack")));
        model.addAttribute("ends", rights.manages(way) || rights.own(way));
        return "certification/way";
    }
}
