package health.sts.people.web;

import health.sts.people.DepartmentView;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.RosterSearch;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of physicians, one physician, and the sites with their departments. */
@Controller
@PreAuthorize("isAuthenticated()")
class RosterController {

    private static final int PAGE = 50;
    private static final int COLLEAGUES = 10;

    private final Roster roster;
    private final RosterAccess access;

    RosterController(Roster roster, RosterAccess access) {
        this.roster = roster;
        this.access = access;
    }

    @GetMapping("/roster")
    String list(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String specialty,
            @RequestParam(required = false) String site,
            @RequestParam(defaultValue = "false") boolean leavers,
            @RequestParam(required = false) String after,
            Model model) {
        RosterSearch search = new RosterSearch(text, specialty, site, leavers && access.details(), after);
        model.addAttribute("search", search);
        model.addAttribute("page", roster.search(search, PAGE));
        model.addAttribute("specialties", roster.specialties());
        model.addAttribute("sites", roster.sites());
        model.addAttribute("access", access);
        return "people/list";
    }

    @GetMapping("/roster/{physicianId}")
    String person(@PathVariable String physicianId, Model model) {
        PhysicianView person = roster.physician(physicianId)
                .orElseThrow(
                        () -> Refusal.notFound("The roster knows nobody with this id. Search the roster by name."));
        String chief =
                roster.chiefUserOf(person.siteId(), person.specialtyCode()).orElse(null);
        model.addAttribute("person", person);
        model.addAttribute(
                "chief", chief == null ? null : roster.names(List.of(chief)).getOrDefault(chief, chief));
        model.addAttribute("colleagues", roster.colleagues(physicianId, COLLEAGUES));
        model.addAttribute("access", access);
        return "people/person";
    }

    @GetMapping("/sites")
    String sites(Model model) {
        Map<String, List<DepartmentView>> bySite =
                roster.departments().stream().collect(Collectors.groupingBy(DepartmentView::siteId));
        model.addAttribute("sites", roster.sites());
        model.addAttribute("departments", bySite);
        model.addAttribute("access", access);
        return "people/sites";
    }
}
