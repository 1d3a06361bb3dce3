package health.sts.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.delivery.Access;
import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.access.AccessDecisions;
import health.sts.delivery.access.AccessRegister;
import health.sts.delivery.access.AccessRegister.Change;
import health.sts.delivery.access.AccessSearch;
import health.sts.delivery.access.AccessSearch.Department;
import health.sts.delivery.training.Learners;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.FormulaGuard;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Decisions about access: how many stand how, every change, the same as a file, and what one person's rests on. */
@Controller
@PreAuthorize(AccessReaders.DECISIONS)
class AccessController {

    private final AccessRegister register;
    private final AccessDecisions decisions;
    private final AccessReaders readers;
    private final Learners learners;
    private final Roster roster;
    private final Waves waves;

    AccessController(
            AccessRegister register,
            AccessDecisions decisions,
            AccessReaders readers,
            Learners learners,
            Roster roster,
            Waves waves) {
        this.register = register;
        this.decisions = decisions;
        this.readers = readers;
        this.learners = learners;
        this.roster = roster;
        this.waves = waves;
    }

    @GetMapping("/access")
    String list(@ModelAttribute("filter") AccessFilter filter, Model model) {
        readers.record("searchAccess", null, null, filter.basis());
        AccessSearch search = readers.search(filter);
        List<Change> found = register.page(search, filter.after());
        boolean more = found.size() > AccessRegister.PAGE;
        List<Change> rows = more ? found.subList(0, AccessRegister.PAGE) : found;
        List<WaveView> known = waves.list();
        model.addAttribute("counts", register.counts(search));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next", more ? filter.url("/access", rows.get(rows.size() - 1).cursor()) : null);
        model.addAttribute("csv", filter.url("/access/changes.csv", null));
        model.addAttribute("waves", known);
        model.addAttribute("waveNames", known.stream().collect(Collectors.toMap(WaveView::id, WaveView::name)));
        model.addAttribute("results", Access.values());
        model.addAttribute("steps", MissingStep.values());
        model.addAttribute(
                "physicians",
                roster
                        .physiciansOf(rows.stream()
                                .map(Change::physicianId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name)));
        model.addAttribute("host", register.host());
        return "delivery/access/list";
    }

    @GetMapping("/access/people/{trainingId}")
    String person(@PathVariable String trainingId, Model model) {
        Learner learner = learners.get(trainingId);
        List<Department> mine = readers.departments();
        if (mine != null && !mine.contains(new Department(learner.siteId(), learner.specialtyCode()))) {
            throw Refusal.forbidden("A chief reads the decisions about the people of their own departments.");
        }
        readers.record("readAccess", "training", trainingId, "");
        model.addAttribute("learner", learner);
        model.addAttribute(
                "name",
                roster.physician(learner.physicianId()).map(PhysicianView::name).orElse(learner.physicianId()));
        model.addAttribute("goLive", waves.goLive(learner.waveId()));
        model.addAttribute("decisions", decisions.of(trainingId));
        model.addAttribute("messages", register.messages(trainingId));
        return "delivery/access/person";
    }

    @GetMapping(path = "/access/changes.csv", produces = "text/csv")
    void export(@ModelAttribute("filter") AccessFilter filter, HttpServletResponse response) throws IOException {
        readers.record("exportAccess", null, null, filter.basis());
        AccessSearch search = readers.search(filter);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-changes.csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(
                    "decision",
                    "training",
                    "physician_id",
                    "user_id",
                    "wave",
                    "access",
                    "missing",
                    "sentence",
                    "rule",
                    "decided_at");
            register.each(search, change -> csv.writeRecord(cells(change)));
        }
    }

    private static List<String> cells(Change change) {
        return Stream.of(
                        change.id(),
                        change.trainingId(),
                        change.physicianId(),
                        change.userId(),
                        change.waveId(),
                        change.access(),
                        change.missing(),
                        change.sentence(),
                        change.rule(),
                        change.decidedAt())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
