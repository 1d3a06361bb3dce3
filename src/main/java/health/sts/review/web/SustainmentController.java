package health.sts.review.web;

import health.sts.audit.Reads;
import health.sts.people.Roster;
import health.sts.review.metric.MetricReaders;
import health.sts.review.sustain.Sustainment;
import health.sts.review.sustain.Sustainment.Coverage;
import health.sts.review.sustain.Sustainment.PeopleQuery;
import health.sts.review.sustain.Sustainment.Person;
import health.sts.review.sustain.Sustainment.Show;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the programme holds after its waves: trainers, refreshers, new physicians, actions, and the people behind each number. */
@Controller
@PreAuthorize(MetricReaders.FIGURES)
class SustainmentController {

    private static final int PAGE = 50;

    private final Sustainment sustainment;
    private final SustainmentCsv csv;
    private final Roster roster;
    private final Reads reads;

    SustainmentController(Sustainment sustainment, SustainmentCsv csv, Roster roster, Reads reads) {
        this.sustainment = sustainment;
        this.csv = csv;
        this.roster = roster;
        this.reads = reads;
    }

    @GetMapping("/sustainment")
    String show(Model model) {
        List<Coverage> coverage = sustainment.coverage();
        model.addAttribute("coverage", coverage);
        model.addAttribute(
                "shortOf",
                coverage.stream()
                        .filter(row -> row.cells().stream().anyMatch(cell -> !cell.covered()))
                        .count());
        model.addAttribute("counts", sustainment.counts());
        model.addAttribute("restarts", sustainment.restarts());
        model.addAttribute("actions", sustainment.actions());
        model.addAttribute("months", sustainment.months());
        return "review/sustain-board";
    }

    @GetMapping(path = "/sustainment/coverage.csv", produces = "text/csv")
    void coverage(HttpServletResponse response) throws IOException {
        reads.record("exportCoverage", null, null, "all waves");
        csv.coverage(sustainment.coverage(), CsvFile.open(response, "coverage"));
    }

    @GetMapping("/sustainment/people")
    String people(
            @RequestParam(defaultValue = "OVERDUE") Show show,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        List<Person> found = sustainment.people(query(show, specialty, after), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Person> rows = more ? found.subList(0, PAGE) : found;
        model.addAttribute("shows", Show.values());
        model.addAttribute("show", show);
        model.addAttribute("specialty", specialty);
        model.addAttribute("specialties", roster.specialties());
        model.addAttribute("rows", rows);
        model.addAttribute("next", more ? rows.get(rows.size() - 1).trainingId() : null);
        return "review/sustain-people";
    }

    @GetMapping(path = "/sustainment/people.csv", produces = "text/csv")
    void export(
            @RequestParam(defaultValue = "OVERDUE") Show show,
            @RequestParam(defaultValue = "") String specialty,
            HttpServletResponse response)
            throws IOException {
        reads.record("exportSustainment", null, null, show.name() + " " + specialty);
        csv.people(query(show, specialty, ""), CsvFile.open(response, "sustainment"));
    }

    private static PeopleQuery query(Show show, String specialty, String after) {
        return new PeopleQuery(show, specialty.isBlank() ? null : specialty.strip(), after.strip());
    }
}
