package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.program.WaveView;
import health.sts.review.InterventionKind;
import health.sts.review.triage.InterventionBoard;
import health.sts.review.triage.InterventionCase;
import health.sts.review.triage.InterventionFilter;
import health.sts.review.triage.InterventionRow;
import health.sts.review.triage.InterventionState;
import health.sts.review.triage.InterventionView;
import health.sts.shared.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Help for physicians: the list, for trainers their own, and one with what was before and after. */
@Controller
@PreAuthorize(OutcomeReaders.OUTCOMES)
class InterventionController {

    private final InterventionBoard board;
    private final InterventionCase cases;
    private final TriagePlaces places;
    private final TaskDesk tasks;
    private final CurrentActor actor;

    InterventionController(
            InterventionBoard board, InterventionCase cases, TriagePlaces places, TaskDesk tasks, CurrentActor actor) {
        this.board = board;
        this.cases = cases;
        this.places = places;
        this.tasks = tasks;
        this.actor = actor;
    }

    @GetMapping("/interventions")
    String list(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String mine,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        InterventionFilter filter = filter(wave, state, kind, specialty, mine, after);
        List<InterventionRow> found = board.list(filter);
        List<InterventionRow> page = found.subList(0, Math.min(InterventionBoard.PAGE, found.size()));
        List<WaveView> waves = places.waves();
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page);
        model.addAttribute(
                "next",
                found.size() > InterventionBoard.PAGE
                        ? url(
                                "/interventions",
                                filter,
                                page.get(page.size() - 1).id())
                        : null);
        model.addAttribute("csv", url("/interventions/export.csv", filter, null));
        model.addAttribute("waves", waves);
        model.addAttribute("waveNames", waves.stream().collect(Collectors.toMap(WaveView::id, WaveView::name)));
        model.addAttribute("states", InterventionState.values());
        model.addAttribute("kinds", InterventionKind.values());
        model.addAttribute("specialties", places.specialties());
        model.addAttribute("sites", places.sites());
        return "review/intervention-list";
    }

    @GetMapping(path = "/interventions/export.csv", produces = "text/csv")
    void export(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String mine,
            HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "interventions"))) {
            csv.writeRecord(
                    "id",
                    "kind",
                    "wave",
                    "point",
                    "specialty_code",
                    "site_id",
                    "for",
                    "people",
                    "trainer",
                    "state",
                    "opened_at",
                    "help_by",
                    "hours");
            board.each(
                    filter(wave, state, kind, specialty, mine, ""),
                    row -> csv.writeRecord(CsvFile.cells(
                            row.id(),
                            row.kind(),
                            row.waveId(),
                            row.point(),
                            row.specialtyCode(),
                            row.siteId(),
                            row.forWhom(),
                            row.people(),
                            row.helper(),
                            row.state(),
                            row.openedAt(),
                            row.helpBy(),
                            row.hours())));
        }
    }

    @GetMapping("/interventions/{id}")
    String show(@PathVariable String id, Model model) {
        InterventionView it = cases.get(id);
        String me = actor.get().userId();
        model.addAttribute("it", it);
        model.addAttribute(
                "tasks",
                it.row().state().open()
                        ? tasks.ofCase(id).stream()
                                .filter(task -> mine(task, me))
                                .toList()
                        : List.of());
        model.addAttribute("specialties", places.specialties());
        model.addAttribute("sites", places.sites());
        return "review/intervention-show";
    }

    private static boolean mine(OpenTask task, String me) {
        return task.assignee() == null || task.assignee().equals(me);
    }

    private static InterventionFilter filter(
            String wave, String state, String kind, String specialty, String mine, String after) {
        return new InterventionFilter(
                TriagePlaces.orNull(wave),
                TriagePlaces.choice(InterventionState.class, state),
                TriagePlaces.choice(InterventionKind.class, kind),
                TriagePlaces.orNull(specialty),
                "true".equals(mine),
                TriagePlaces.orNull(after));
    }

    private static String url(String path, InterventionFilter filter, String after) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        add(url, "wave", filter.waveId());
        add(url, "state", filter.state());
        add(url, "kind", filter.kind());
        add(url, "specialty", filter.specialtyCode());
        add(url, "mine", filter.mine() ? "true" : null);
        add(url, "after", after);
        return url.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder url, String name, Object value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }
}
