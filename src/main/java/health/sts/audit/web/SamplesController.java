package health.sts.audit.web;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.Reads;
import health.sts.audit.samples.DrawSample;
import health.sts.audit.samples.SampleView;
import health.sts.audit.samples.SampleView.Drawn;
import health.sts.audit.samples.Samples;
import health.sts.engine.DeployedModels.Kind;
import health.sts.engine.Identities;
import health.sts.shared.CaseNames;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Samples of finished cases: drawn, listed, looked at. */
@Controller
@RequestMapping("/audit/samples")
@PreAuthorize("hasRole('auditor')")
class SamplesController {

    private final Samples samples;
    private final KeptModels models;
    private final Identities identities;
    private final List<CaseNames> caseNames;
    private final Reads reads;

    SamplesController(
            Samples samples, KeptModels models, Identities identities, List<CaseNames> caseNames, Reads reads) {
        this.samples = samples;
        this.models = models;
        this.identities = identities;
        this.caseNames = caseNames;
        this.reads = reads;
    }

    @GetMapping
    String list(Model model) {
        return list(new TypedForm(Map.of("wanted", "25")), model);
    }

    @PostMapping
    String draw(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate from = form.day("from");
        LocalDate until = form.day("until");
        DrawSample asked =
                new DrawSample(form.value("process"), from, until, number(form.value("wanted")), form.value("seed"));
        return form.attempt(() -> samples.draw(asked), response)
                .map(id -> "redirect:/audit/samples/" + id)
                .orElseGet(() -> list(form, model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        SampleView sample = samples.find(id);
        List<Drawn> cases = samples.cases(id);
        Set<String> keys =
                cases.stream().map(Drawn::businessKey).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>();
        caseNames.forEach(source -> names.putAll(source.namesOf(keys)));
        model.addAttribute("sample", sample);
        model.addAttribute("cases", cases);
        model.addAttribute("caseNames", names);
        model.addAttribute("names", identities.names(List.of(sample.drawnBy())));
        reads.record("readSample", "sample", id, "");
        return "audit/samples/show";
    }

    private String list(TypedForm form, Model model) {
        List<SampleView> newest = samples.newest();
        model.addAttribute("form", form);
        model.addAttribute("samples", newest);
        model.addAttribute("most", Samples.MOST);
        model.addAttribute(
                "processes",
                models.all().stream()
                        .filter(kept -> kept.kind() == Kind.PROCESS)
                        .collect(Collectors.toMap(
                                KeptModel::key, KeptModel::name, (newer, older) -> newer, TreeMap::new)));
        model.addAttribute(
                "names",
                identities.names(newest.stream().map(SampleView::drawnBy).toList()));
        return "audit/samples/list";
    }

    /** What was typed as a number; 0, which is refused, where it is none. */
    private static int number(String typed) {
        return typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }
}
