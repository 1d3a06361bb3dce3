package health.sts.review.web;

import health.sts.audit.Reads;
import health.sts.review.sustain.credit.Entry;
import health.sts.review.sustain.credit.HourKind;
import health.sts.review.sustain.credit.HourLedger;
import health.sts.review.sustain.credit.Recognition;
import health.sts.review.sustain.credit.Recognition.Trainer;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hours and credits of trainers: managers see everybody, a trainer their own statement. */
@Controller
class RecognitionController {

    static final String MANAGERS = "hasAnyRole('training-manager','cmio','program-manager','exec-sponsor','auditor')";
    private static final int PAGE = 50;

    private final Recognition recognition;
    private final HourLedger ledger;
    private final RecognitionCsv csv;
    private final StatementPeriods periods;
    private final Reads reads;
    private final CurrentActor actor;

    RecognitionController(
            Recognition recognition,
            HourLedger ledger,
            RecognitionCsv csv,
            StatementPeriods periods,
            Reads reads,
            CurrentActor actor) {
        this.recognition = recognition;
        this.ledger = ledger;
        this.csv = csv;
        this.periods = periods;
        this.reads = reads;
        this.actor = actor;
    }

    @GetMapping("/recognition")
    @PreAuthorize(MANAGERS)
    String trainers(@RequestParam Map<String, String> typed, Model model) {
        StatementPeriods.Typed period = periods.of(typed);
        noteRead(period);
        List<Trainer> found = recognition.trainers(period.period(), typed.getOrDefault("after", ""), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Trainer> rows = more ? found.subList(0, PAGE) : found;
        common(period, model);
        model.addAttribute("rows", rows);
        model.addAttribute("next", more ? rows.get(rows.size() - 1).key() : null);
        return "review/sustain-recognition";
    }

    @GetMapping(path = "/recognition/trainers.csv", produces = "text/csv")
    @PreAuthorize(MANAGERS)
    void export(@RequestParam Map<String, String> typed, HttpServletResponse response) throws IOException {
        StatementPeriods.Typed period = periods.of(typed);
        reads.record("exportRecognition", null, null, period.basis());
        csv.trainers(period.period(), CsvFile.open(response, "recognition"));
    }

    @GetMapping("/recognition/trainers/{userId}")
    @PreAuthorize(MANAGERS)
    String trainer(@PathVariable String userId, @RequestParam Map<String, String> typed, Model model) {
        return statement(userId, new TypedForm(Map.of()), typed, model);
    }

    @GetMapping("/recognition/mine")
    @PreAuthorize("hasRole('peer-trainer')")
    String mine(@RequestParam Map<String, String> typed, Model model) {
        return statement(actor.get().userId(), new TypedForm(Map.of()), typed, model);
    }

    @GetMapping(path = "/recognition/mine.csv", produces = "text/csv")
    @PreAuthorize("hasRole('peer-trainer')")
    void exportMine(@RequestParam Map<String, String> typed, HttpServletResponse response) throws IOException {
        export(actor.get().userId(), typed, response);
    }

    @GetMapping(path = "/recognition/trainers/{userId}/entries.csv", produces = "text/csv")
    @PreAuthorize(MANAGERS)
    void exportOf(@PathVariable String userId, @RequestParam Map<String, String> typed, HttpServletResponse response)
            throws IOException {
        export(userId, typed, response);
    }

    @PostMapping("/recognition/trainers/{userId}/thanks")
    @PreAuthorize("hasAnyRole('training-manager','cmio','program-manager','exec-sponsor')")
    String thank(
            @PathVariable String userId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        boolean done = form.attempt(
                        () -> {
                            recognition.thank(userId, form.value("words"));
                            return true;
                        },
                        response)
                .isPresent();
        return done
                ? "redirect:/recognition/trainers/" + userId + "?thanked"
                : statement(userId, form, Map.of(), model);
    }

    @PostMapping("/recognition/trainers/{userId}/corrections")
    @PreAuthorize("hasRole('training-manager')")
    String takeBack(
            @PathVariable String userId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        boolean done = form.attempt(
                        () -> {
                            ledger.takeBack(form.value("entry"), form.value("reason"));
                            return true;
                        },
                        response)
                .isPresent();
        return done
                ? "redirect:/recognition/trainers/" + userId + "?corrected"
                : statement(userId, form, Map.of(), model);
    }

    private String statement(String userId, TypedForm form, Map<String, String> typed, Model model) {
        StatementPeriods.Typed period = periods.of(typed);
        boolean own = actor.get().userId().equals(userId);
        if (!own) {
            noteRead(period);
        }
        List<Entry> found = recognition.entries(userId, period.period(), typed.getOrDefault("before", ""), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Entry> rows = more ? found.subList(0, PAGE) : found;
        common(period, model);
        model.addAttribute("it", recognition.of(userId, period.period()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "next",
                more
                        ? rows.get(rows.size() - 1).workedOn() + "_"
                                + rows.get(rows.size() - 1).id()
                        : null);
        model.addAttribute("own", own);
        model.addAttribute("page", own ? "/recognition/mine" : "/recognition/trainers/" + userId);
        model.addAttribute("file", own ? "/recognition/mine.csv" : "/recognition/trainers/" + userId + "/entries.csv");
        model.addAttribute("form", form);
        return "review/sustain-statement";
    }

    private void common(StatementPeriods.Typed period, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("kinds", HourKind.values());
        model.addAttribute("rates", recognition.rates());
    }

    private void export(String userId, Map<String, String> typed, HttpServletResponse response) throws IOException {
        StatementPeriods.Typed period = periods.of(typed);
        reads.record("exportStatement", "trainer", userId, period.basis());
        csv.entries(userId, period.period(), CsvFile.open(response, "statement"));
    }

    private void noteRead(StatementPeriods.Typed period) {
        if (actor.get().is(Role.AUDITOR)) {
            reads.record("readRecognition", null, null, period.basis());
        }
    }
}
