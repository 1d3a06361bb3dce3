package health.sts.audit.web;

import health.sts.audit.flow.Counted;
import health.sts.audit.flow.ProcessFigureBook;
import health.sts.audit.flow.ProcessFigures;
import health.sts.audit.flow.VersionComparison;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all cases of a process say together, by version. */
@Controller
@PreAuthorize("hasRole('auditor')")
class ProcessesController {

    private final ProcessFigureBook book;
    private final PeriodReader periods;
    private final ProcessCsv csv;

    ProcessesController(ProcessFigureBook book, PeriodReader periods, ProcessCsv csv) {
        this.book = book;
        this.periods = periods;
        this.csv = csv;
    }

    /** What the address names. */
    record Place(String key, String version, String from, String until, String with) {

        int number() {
            return numberOf(version);
        }

        private static int numberOf(String text) {
            if (text == null || !text.matches("[1-9][0-9]{0,8}")) {
                throw Refusal.notFound("A version is a number, for example 1. Choose one from the list of processes.");
            }
            return Integer.parseInt(text);
        }

        public Integer other() {
            return with == null || with.isBlank() || with.equals(version) ? null : numberOf(with);
        }
    }

    @GetMapping("/audit/processes")
    String list(Model model, HttpServletRequest request, HttpServletResponse response) {
        Counted<?> versions = book.versions();
        model.addAttribute("versions", versions);
        refreshWhenDone(versions.counting(), request, response);
        return "audit/processes/list";
    }

    @PostMapping("/audit/processes/count")
    String countList() {
        book.countVersionsAgain();
        return "redirect:/audit/processes";
    }

    @GetMapping("/audit/processes/{key}/{version}")
    String show(
            @ModelAttribute("place") Place place,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        PeriodReader.Typed period = periods.read(place.from(), place.until());
        Counted<ProcessFigures> counted = book.figures(place.key(), place.number(), period.period());
        Integer other = place.other();
        Counted<ProcessFigures> otherCounted = other == null ? null : book.figures(place.key(), other, period.period());
        boolean counting = counted.counting() || otherCounted != null && otherCounted.counting();
        model.addAttribute("period", period);
        model.addAttribute("counted", counted);
        model.addAttribute("figures", counted.value());
        model.addAttribute("counting", counting);
        model.addAttribute("versions", book.versionsOf(place.key()));
        model.addAttribute(
                "comparison",
                counted.value() == null || otherCounted == null || otherCounted.value() == null
                        ? null
                        : new VersionComparison(counted.value(), otherCounted.value()));
        refreshWhenDone(counting, request, response);
        return "audit/processes/show";
    }

    @PostMapping("/audit/processes/{key}/{version}/count")
    String countAgain(@ModelAttribute("place") Place place, RedirectAttributes target) {
        book.countAgain(
                place.key(),
                place.number(),
                periods.read(place.from(), place.until()).period());
        target.addAttribute("key", place.key());
        target.addAttribute("version", place.version());
        target.addAttribute("from", place.from());
        target.addAttribute("until", place.until());
        target.addAttribute("with", place.with());
        return "redirect:/audit/processes/{key}/{version}";
    }

    @GetMapping("/audit/processes/{key}/{version}/steps.csv")
    void steps(@ModelAttribute("place") Place place, HttpServletResponse response) throws IOException {
        Counted<ProcessFigures> counted = book.figures(
                place.key(),
                place.number(),
                periods.read(place.from(), place.until()).period());
        if (counted.value() == null) {
            throw Refusal.conflict("The figures are still being counted. Take the file when the page shows them.");
        }
        response.setContentType("text/csv;charset=UTF-8");
        String name = place.key() + "-" + place.version() + "-steps.csv";
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        csv.write(counted, response.getWriter());
    }

    /** The page asks every two seconds while a count goes on; the answer to the first one after it loads the page anew. */
    private static void refreshWhenDone(boolean counting, HttpServletRequest request, HttpServletResponse response) {
        if (!counting && request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
        }
    }
}
