package health.sts.program.web;

import health.sts.program.ProgramView;
import health.sts.program.Programs;
import health.sts.program.WaveDetails;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans and changes waves. */
@Controller
@RequestMapping("/program/waves")
@PreAuthorize(WaveRights.PLAN)
class WaveFormController {

    private static final String PAGE = "program/waves/form";

    private final Programs programs;
    private final Waves waves;
    private final WaveChoices choices;

    WaveFormController(Programs programs, Waves waves, WaveChoices choices) {
        this.programs = programs;
        this.waves = waves;
        this.choices = choices;
    }

    @GetMapping("/new")
    String fresh(@RequestParam String program, Model model) {
        ProgramView of = programs.get(program);
        Typed form = WaveForm.of(of.details().parameters(), choices.nextNumber(of.id()));
        choices.forNew(model, of, form);
        return PAGE;
    }

    @PostMapping("/new")
    String plan(
            @RequestParam String program,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        ProgramView of = programs.get(program);
        Typed form = new Typed(typed);
        Integer number = form.whole("number", "The wave number");
        Optional<WaveView> planned =
                attempt(form, details -> waves.plan(of.id(), number, details, WaveForm.confirmed(form)), response);
        if (planned.isPresent()) {
            return saved(planned.get());
        }
        choices.forNew(model, of, form);
        return PAGE;
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        WaveView wave = waves.get(id);
        choices.forChange(model, wave, WaveForm.of(wave));
        return PAGE;
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Typed form = new Typed(typed);
        Optional<WaveView> changed =
                attempt(form, details -> waves.change(id, version, details, WaveForm.confirmed(form)), response);
        if (changed.isPresent()) {
            return saved(changed.get());
        }
        choices.forChange(model, waves.get(id), form);
        return PAGE;
    }

    private Optional<WaveView> attempt(Typed form, Function<WaveDetails, WaveView> act, HttpServletResponse response) {
        Optional<WaveDetails> details = WaveForm.read(form, choices.specialtyCodes());
        if (details.isEmpty()) {
            response.setStatus(Refusal.Kind.INVALID.status());
            return Optional.empty();
        }
        return Attempt.of(form, () -> act.apply(details.get()), response);
    }

    private static String saved(WaveView wave) {
        return "redirect:/program/waves/" + wave.id() + "?saved";
    }
}
