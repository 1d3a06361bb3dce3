package health.sts.review.web;

import health.sts.accountability.Actions.ActionView;
import health.sts.engine.Identities;
import health.sts.program.WaveDate;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.Minute;
import health.sts.review.wave.ReviewBoard;
import health.sts.review.wave.ReviewBoard.Page;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The reviews of waves: the list, and one with everything that is known for its meeting. */
@Controller
@PreAuthorize(ReviewReaders.READING)
class WaveReviewController {

    private final ReviewBoard board;
    private final WaveReviewCsv csv;
    private final Identities identities;
    private final Clock clock;

    WaveReviewController(ReviewBoard board, WaveReviewCsv csv, Identities identities, Clock clock) {
        this.board = board;
        this.csv = csv;
        this.identities = identities;
        this.clock = clock;
    }

    @GetMapping("/reviews")
    String list(Model model) {
        model.addAttribute("rows", board.list());
        return "review/review-list";
    }

    @GetMapping(path = "/reviews/export.csv", produces = "text/csv")
    void export(HttpServletResponse response) throws IOException {
        csv.reviews(board.list(), CsvFile.open(response, "reviews"));
    }

    @GetMapping("/reviews/{waveId}")
    String show(@PathVariable String waveId, Model model) {
        WaveDate wave = board.wave(waveId).orElseThrow(() -> Refusal.notFound("There is no wave " + waveId + "."));
        Page page = board.show(waveId).orElse(null);
        model.addAttribute("wave", wave);
        model.addAttribute("it", page);
        model.addAttribute("points", ReviewPoint.values());
        model.addAttribute(
                "rounds",
                Arrays.stream(ReviewPoint.values())
                        .filter(ReviewPoint::reviewed)
                        .toList());

        model.addAttribute("now", clock.instant());
        if (page != null) {
            model.addAttribute("path", ReviewPath.of(page));
            model.addAttribute("names", identities.names(people(page)));
            model.addAttribute(
                    "roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        }
        return "review/review-show";
    }

    @GetMapping(path = "/reviews/{waveId}/figures.csv", produces = "text/csv")
    void figures(@PathVariable String waveId, HttpServletResponse response) throws IOException {
        csv.figures(page(waveId), CsvFile.open(response, "review-figures"));
    }

    @GetMapping(path = "/reviews/{waveId}/minutes.csv", produces = "text/csv")
    void minutes(@PathVariable String waveId, HttpServletResponse response) throws IOException {
        csv.minutes(page(waveId), CsvFile.open(response, "review-minutes"));
    }

    @GetMapping(path = "/reviews/{waveId}/actions.csv", produces = "text/csv")
    void actions(@PathVariable String waveId, HttpServletResponse response) throws IOException {
        csv.actions(page(waveId), CsvFile.open(response, "review-actions"));
    }

    private Page page(String waveId) {
        return board.show(waveId)
                .orElseThrow(() -> Refusal.notFound("The review of wave " + waveId + " has not begun."));
    }

    private static Set<String> people(Page page) {
        Set<String> people = new TreeSet<>();
        for (Minute line : page.minutes()) {
            people.add(line.by());
            if (line.asked() != null) {
                people.add(line.asked());
            }
        }
        page.actions().stream().map(ActionView::owner).forEach(people::add);
        return people;
    }
}
