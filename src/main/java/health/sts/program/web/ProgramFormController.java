package health.sts.program.web;

import health.sts.program.FormulaParameters;
import health.sts.program.ProgramDetails;
import health.sts.program.ProgramView;
import health.sts.program.Programs;
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

/** Sets up programmes: name, health system and what formula D1 takes for new waves. */
@Controller
@RequestMapping("/program/programs")
@PreAuthorize(WaveRights.PLAN)
class ProgramFormController {

    private static final String PAGE = "program/programs/form";
    private static final String SAVED = "redirect:/program/waves?saved";

    private final Programs programs;

    ProgramFormController(Programs programs) {
        this.programs = programs;
    }

    @GetMapping("/new")
    String fresh(Model model) {
        Typed form = Typed.nothing();
        ParameterField.fill(form, FormulaParameters.DEFAULTS);
        return page(model, null, form);
    }

    @PostMapping("/new")
    String create(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Typed form = new Typed(typed);
        return attempt(form, programs::create, response).isPresent() ? SAVED : page(model, null, form);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable String id, Model model) {
        ProgramView program = programs.get(id);
        Typed form = Typed.nothing()
                .with("version", program.version())
                .with("name", program.name())
                .with("healthSystem", program.healthSystem());
        ParameterField.fill(form, program.details().parameters());
        return page(model, program, form);
    }

    @PostMapping("/{id}/edit")
    String change(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Typed form = new Typed(typed);
        boolean saved = attempt(form, details -> programs.change(id, version, details), response)
                .isPresent();
        return saved ? SAVED : page(model, programs.get(id), form);
    }

    private static Optional<ProgramView> attempt(
            Typed form, Function<ProgramDetails, ProgramView> act, HttpServletResponse response) {
        String name = form.words("name", "The name");
        String healthSystem = form.words("healthSystem", "The health system");
        Optional<FormulaParameters> parameters = ParameterField.read(form);
        if (!form.isRight() || parameters.isEmpty()) {
            response.setStatus(Refusal.Kind.INVALID.status());
            return Optional.empty();
        }
        return Attempt.of(form, () -> act.apply(new ProgramDetails(name, healthSystem, parameters.get())), response);
    }

    private static String page(Model model, ProgramView program, Typed form) {
        model.addAttribute("program", program);
        model.addAttribute("form", form);
        model.addAttribute("parameters", ParameterField.values());
        return PAGE;
    }
}
