package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.program.WaveView;
import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.review.Triage;
import health.sts.review.triage.MyTriage;
import health.sts.review.triage.Signal;
import health.sts.review.triage.TriageBoard;
import health.sts.review.triage.TriageBoard.Overview;
import health.sts.review.triage.TriageBoard.PeopleFilter;
import health.sts.review.triage.TriageBoard.PeoplePage;
import health.sts.review.triage.TriageBoard.PersonRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Triage as a board, the people behind each number, and what a physician reads about themselves. */
@Controller
class TriageController {

    private final TriageBoard board;
    private final MyTriage mine;
    private final TriagePlaces places;
    private final ReviewSettings settings;

    TriageController(TriageBoard board, MyTriage mine, TriagePlaces places, ReviewSettings settings) {
        this.board = board;
        this.mine = mine;
        this.places = places;
        this.settings = settings;
    }

    @GetMapping("/triage")
    @PreAuthorize(ReviewReaders.READING)
    String board(
            @RequestParam(defaultValue = "") String wave, @RequestParam(defaultValue = "") String point, Model model) {
        List<WaveView> waves = places.waves();
        WaveView shown = TriagePlaces.shown(waves, wave);
        model.addAttribute("waves", waves);
        model.addAttribute("wave", shown);
        model.addAttribute("results", Triage.values());
        model.addAttribute("sprintAbove", settings.sprintAbove());
        if (shown != null) {
            model.addAttribute("it", board.overview(shown, TriagePlaces.choice(ReviewPoint.class, point)));
        }
        return "review/triage-board";
    }

    @GetMapping(path = "/triage/board.csv", produces = "text/csv")
    @PreAuthorize(ReviewReaders.READING)
    void boardFile(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String point,
            HttpServletResponse response)
            throws IOException {
        WaveView shown = TriagePlaces.shown(places.waves(), wave);
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "triage-board"))) {
            csv.writeRecord("specialty_code", "specialty", "site", "on_track", "coach", "intensive");
            if (shown == null) {
                return;
            }
            Overview it = board.overview(shown, TriagePlaces.choice(ReviewPoint.class, point));
            List<String> sites = List.copyOf(it.sites().values());
            it.rows().forEach(row -> {
                for (int site = 0; site < sites.size(); site++) {
                    var counts = row.cells().get(site);
                    if (counts.all() > 0) {
                        csv.writeRecord(CsvFile.cells(
                                row.specialtyCode(),
                                row.specialtyName(),
                                sites.get(site),
                                counts.onTrack(),
                                counts.coach(),
                                counts.intensive()));
                    }
                }
            });
        }
    }

    @GetMapping("/triage/people")
    @PreAuthorize(ReviewReaders.READING)
    String people(
            @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        PeopleFilter filter = filter(run, specialty, site, result, after);
        PeoplePage page = board.people(filter);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("results", Triage.values());
        model.addAttribute("specialties", places.specialties());
        model.addAttribute("sites", places.sites());
        return "review/triage-people";
    }

    @GetMapping(path = "/triage/people.csv", produces = "text/csv")
    @PreAuthorize(ReviewReaders.READING)
    void peopleFile(
            @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String result,
            HttpServletResponse response)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "triage-people"))) {
            csv.writeRecord(
                    "physician_id",
                    "name",
                    "specialty_code",
                    "site_id",
                    "closed_within_3_days",
                    "after_hours",
                    "cpoe",
                    "training_gap_tickets",
                    "personalisation_items",
                    "self_rating",
                    "signals",
                    "result",
                    "rule");
            board.each(filter(run, specialty, site, result, ""), row -> csv.writeRecord(cells(row)));
        }
    }

    @GetMapping("/triage/mine")
    @PreAuthorize("hasRole('physician')")
    String mine(Model model) {
        model.addAttribute("results", mine.results());
        model.addAttribute("offers", mine.offers());
        model.addAttribute("signals", Signal.values());
        return "review/triage-mine";
    }

    private static PeopleFilter filter(String run, String specialty, String site, String result, String after) {
        return new PeopleFilter(
                run.length() > 64 ? "" : run,
                TriagePlaces.orNull(specialty),
                TriagePlaces.orNull(site),
                TriagePlaces.choice(Triage.class, result),
                TriagePlaces.orNull(after));
    }

    private static List<String> cells(PersonRow row) {
        List<Object> values =
                new ArrayList<>(List.of(row.physicianId(), row.name(), row.specialtyCode(), row.siteId()));
        Arrays.stream(Signal.values()).map(signal -> signal.value(row.facts())).forEach(values::add);
        values.addAll(List.of(String.join("; ", row.signals()), row.result(), row.rule()));
        return CsvFile.cells(values.toArray());
    }
}
