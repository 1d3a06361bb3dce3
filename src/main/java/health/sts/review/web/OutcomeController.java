package health.sts.review.web;

import health.sts.review.outcome.Grouping;
import health.sts.review.outcome.OutcomeChain;
import health.sts.review.outcome.OutcomeQuestion;
import health.sts.review.outcome.OutcomeView;
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

/** The outcome chain by specialty, class or trainer. */
@Controller
@PreAuthorize(OutcomeReaders.OUTCOMES)
class OutcomeController {

    private final OutcomeChain chain;

    OutcomeController(OutcomeChain chain) {
        this.chain = chain;
    }

    @GetMapping("/outcomes")
    String show(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "specialty") String by,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("linked", OutcomeReaders.mayReadMetrics(request));
        model.addAttribute("it", chain.page(question(wave, point, by, sort, after)));
        model.addAttribute("groupings", Grouping.values());
        return "review/outcome-chain";
    }

    @GetMapping("/outcomes.csv")
    void export(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "specialty") String by,
            @RequestParam(defaultValue = "name") String sort,
            HttpServletResponse response)
            throws IOException {
        OutcomeView view = chain.whole(question(wave, point, by, sort, ""));
        OutcomeCsv.write(view, CsvFile.open(response, "outcomes-by-" + view.by().key()));
    }

    private static OutcomeQuestion question(String wave, String point, String by, String sort, String after) {
        Grouping grouping = Stream.of(Grouping.values())
                .filter(one -> one.key().equals(by.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Outcomes are kept by specialty, by class and by trainer."));
        return new OutcomeQuestion(
                wave.strip(), ScorecardController.point(point), grouping, sort.equals("n"), after.strip());
    }
}
