package health.sts.review.web;

import health.sts.review.ReviewPoint;
import health.sts.review.outcome.Scorecard;
import health.sts.review.outcome.ScorecardView;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The executive sponsor's page: engagement, accountability and sustainability in kept figures. */
@Controller
@PreAuthorize(OutcomeReaders.SCORECARD)
class ScorecardController {

    private final Scorecard scorecard;

    ScorecardController(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    @GetMapping("/scorecard")
    String show(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String point,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("linked", OutcomeReaders.mayReadMetrics(request));
        model.addAttribute("it", scorecard.of(wave.strip(), point(point)));
        return "review/outcome-scorecard";
    }

    @GetMapping("/scorecard.csv")
    void export(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String point,
            HttpServletResponse response)
            throws IOException {
        ScorecardView view = scorecard.of(wave.strip(), point(point));
        ScorecardCsv.write(view, CsvFile.open(response, "scorecard-" + view.waveKey()));
    }

    /** The point of an address; null where none is asked for. */
    static ReviewPoint point(String asked) {
        return asked.isBlank()
                ? null
                : Stream.of(ReviewPoint.values())
                        .filter(point -> point.name().equals(asked.strip()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("There is no such point of time. Choose one of the list."));
    }
}
