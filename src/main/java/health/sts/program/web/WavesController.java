package health.sts.program.web;

import health.sts.program.ProgramView;
import health.sts.program.Programs;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The waves as everybody may know them, and each wave for those who answer for a part of it. */
@Controller
@RequestMapping("/program/waves")
class WavesController {

    private final Programs programs;
    private final Waves waves;

    WavesController(Programs programs, Waves waves) {
        this.programs = programs;
        this.waves = waves;
    }

    @GetMapping
    String list(Model model) {
        Map<ProgramView, List<WaveView>> byProgram = new LinkedHashMap<>();
        programs.list().forEach(program -> byProgram.put(program, new ArrayList<>()));
        waves.list().forEach(wave -> byProgram
                .computeIfAbsent(wave.program(), program -> new ArrayList<>())
                .add(wave));
        model.addAttribute("programs", byProgram);
        return "program/waves/list";
    }

    @GetMapping("/{id}")
    @PreAuthorize(WaveRights.SEE)
    String show(@PathVariable String id, Model model) {
        WaveView wave = waves.get(id);
        model.addAttribute("wave", wave);
        model.addAttribute("counted", waves.countedNow(wave));
        model.addAttribute("parameters", ParameterField.values());
        return "program/waves/show";
    }

    @PostMapping("/{id}/recalculate")
    @PreAuthorize(WaveRights.PLAN)
    String recalculate(@PathVariable String id) {
        waves.recalculateSeats(id);
        return "redirect:/program/waves/{id}?counted";
    }
}
