package health.sts.review.web;

import health.sts.program.WaveDate;
import health.sts.review.wave.ReviewBoard;
import health.sts.review.wave.ReviewBoard.Page;
import health.sts.review.wave.ReviewDesk;
import health.sts.review.wave.ReviewDesk.Asked;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings, actions and lessons, written down on a page each. */
@Controller
@RequestMapping("/reviews/{waveId}")
@PreAuthorize(ReviewReaders.WRITING)
class ReviewDeskController {

    private static final List<Role> CHECKERS = List.of(
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.COMPLIANCE,
            Role.FINANCE_MANAGER,
            Role.EXEC_SPONSOR);

    private final ReviewDesk desk;
    private final ReviewBoard board;

    ReviewDeskController(ReviewDesk desk, ReviewBoard board) {
        this.desk = desk;
        this.board = board;
    }

    @GetMapping("/findings/new")
    String finding(@PathVariable String waveId, @RequestParam(defaultValue = "") String metric, Model model) {
        return form("review/review-finding", waveId, new TypedForm(Map.of("metric", metric)), model);
    }

    @PostMapping("/findings")
    String finding(
            @PathVariable String waveId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return write("review/review-finding", "finding", waveId, form, model, response, () -> {
            desk.finding(waveId, form.value("metric"), form.value("sentence"));
            return waveId;
        });
    }

    @GetMapping("/actions/new")
    String action(@PathVariable String waveId, @RequestParam(defaultValue = "") String metric, Model model) {
        return form("review/review-action", waveId, new TypedForm(Map.of("metric", metric)), model);
    }

    @PostMapping("/actions")
    String action(
            @PathVariable String waveId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate dueOn = form.day("dueOn");
        return write(
                "review/review-action",
                "action",
                waveId,
                form,
                model,
                response,
                () -> desk.action(
                        waveId,
                        new Asked(
                                form.value("title"),
                                form.value("description"),
                                form.value("owner"),
                                dueOn,
                                Role.ofGroup(form.value("checker")).orElse(null),
                                form.value("metric"))));
    }

    @GetMapping("/lessons/new")
    String lesson(@PathVariable String waveId, Model model) {
        return form("review/review-lesson", waveId, new TypedForm(Map.of()), model);
    }

    @PostMapping("/lessons")
    String lesson(
            @PathVariable String waveId,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        if (!List.of("worked", "change").contains(form.value("kind"))) {
            form.refuse("kind", "Choose whether it worked or is to be changed.");
        }
        return write("review/review-lesson", "lesson", waveId, form, model, response, () -> {
            desk.lesson(waveId, form.value("kind").equals("worked"), form.value("sentence"));
            return waveId;
        });
    }

    private String write(
            String page,
            String done,
            String waveId,
            TypedForm form,
            Model model,
            HttpServletResponse response,
            Supplier<String> act) {
        return form.attempt(act, response).isPresent()
                ? "redirect:/reviews/" + waveId + "?written=" + done
                : form(page, waveId, form, model);
    }

    private String form(String page, String waveId, TypedForm form, Model model) {
        WaveDate wave = board.wave(waveId).orElseThrow(() -> Refusal.notFound("There is no wave " + waveId + "."));
        Page review = board.show(waveId)
                .orElseThrow(() -> Refusal.notFound("The review of " + wave.title() + " has not begun."));
        model.addAttribute("wave", wave);
        model.addAttribute("it", review);
        model.addAttribute("form", form);
        model.addAttribute("checkers", CHECKERS);
        return page;
    }
}
