package health.sts.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.delivery.waiver.Approver;
import health.sts.delivery.waiver.WaiverBoard;
import health.sts.delivery.waiver.WaiverState;
import health.sts.delivery.waiver.WaiverView;
import health.sts.engine.Identities;
import health.sts.engine.TaskDesk;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.FormulaGuard;
import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Waivers: the list with its file, and one with both answers and what happened. */
@Controller
class WaiverController {

    static final String WATCHING =
            "hasAnyRole('auditor','exec-sponsor','cmio','chief-of-staff','dept-chief','program-manager')";

    private final WaiverBoard board;
    private final Waves waves;
    private final Identities identities;
    private final Roster roster;
    private final TaskDesk tasks;
    private final CurrentActor actor;

    WaiverController(
            WaiverBoard board, Waves waves, Identities identities, Roster roster, TaskDesk tasks, CurrentActor actor) {
        this.board = board;
        this.waves = waves;
        this.identities = identities;
        this.roster = roster;
        this.tasks = tasks;
        this.actor = actor;
    }

    @GetMapping("/access/waivers")
    @PreAuthorize(WATCHING)
    String list(@ModelAttribute("filter") WaiverFilter filter, Model model) {
        List<WaiverView> found = board.list(filter.search());
        List<WaiverView> page = found.subList(0, Math.min(WaiverBoard.PAGE, found.size()));
        List<WaveView> known = waves.list();
        model.addAttribute("rows", page);
        model.addAttribute(
                "next",
                found.size() > WaiverBoard.PAGE
                        ? filter.url(
                                "/access/waivers", page.get(page.size() - 1).id())
                        : null);
        model.addAttribute("csv", filter.url("/access/waivers/export.csv", null));
        model.addAttribute("waves", known);
        model.addAttribute("waveNames", known.stream().collect(Collectors.toMap(WaveView::id, WaveView::name)));
        model.addAttribute("states", WaiverState.values());
        model.addAttribute(
                "names",
                identities.names(page.stream()
                        .flatMap(row -> Stream.of(row.requestedBy(), row.supervisorUserId()))
                        .collect(Collectors.toSet())));
        return "delivery/waivers/list";
    }

    @GetMapping(path = "/access/waivers/export.csv", produces = "text/csv")
    @PreAuthorize(WATCHING)
    void export(@ModelAttribute("filter") WaiverFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"waivers.csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(
                    "id",
                    "training_id",
                    "learner",
                    "physician_id",
                    "wave",
                    "site",
                    "specialty",
                    "reason",
                    "hours",
                    "supervisor",
                    "requested_by",
                    "requested_at",
                    "state",
                    "granted_at",
                    "ends_at");
            board.each(filter.search(), row -> csv.writeRecord(cells(row)));
        }
    }

    @GetMapping("/access/waivers/{id}")
    @PreAuthorize("isAuthenticated() and not hasRole('api')")
    String show(@PathVariable String id, Model model) {
        WaiverView waiver = board.get(id);
        Actor me = actor.get();
        boolean deciding = me.is(Role.CMIO) || me.is(Role.CHIEF_OF_STAFF);
        model.addAttribute("it", waiver);
        model.addAttribute("approvers", Approver.values());
        model.addAttribute("watching", watching(me));
        model.addAttribute("mayEnd", deciding && waiver.state().open());
        model.addAttribute("tasks", deciding && waiver.state() == WaiverState.REQUESTED ? tasks.ofCase(id) : List.of());
        model.addAttribute("names", identities.names(people(waiver)));
        model.addAttribute("roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        model.addAttribute(
                "site", roster.site(waiver.siteId()).map(SiteView::name).orElse(waiver.siteId()));
        model.addAttribute(
                "specialty",
                roster.specialties().stream()
                        .filter(one -> one.code().equals(waiver.specialtyCode()))
                        .map(SpecialtyView::name)
                        .findFirst()
                        .orElse(waiver.specialtyCode()));
        return "delivery/waivers/show";
    }

    private static boolean watching(Actor me) {
        return Stream.of(
                        Role.AUDITOR,
                        Role.EXEC_SPONSOR,
                        Role.CMIO,
                        Role.CHIEF_OF_STAFF,
                        Role.DEPT_CHIEF,
                        Role.PROGRAM_MANAGER)
                .anyMatch(me::is);
    }

    private static Set<String> people(WaiverView waiver) {
        return Stream.concat(
                        Stream.of(waiver.requestedBy(), waiver.supervisorUserId()),
                        waiver.events().stream().map(WaiverView.Event::by))
                .collect(Collectors.toSet());
    }

    private static List<String> cells(WaiverView row) {
        return Stream.of(
                        row.id(),
                        row.trainingId(),
                        row.learnerName(),
                        row.physicianId(),
                        row.waveId(),
                        row.siteId(),
                        row.specialtyCode(),
                        row.reason(),
                        row.hours(),
                        row.supervisorUserId(),
                        row.requestedBy(),
                        row.requestedAt(),
                        row.state(),
                        row.grantedAt(),
                        row.endsAt())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
