package health.sts.review.web;

import health.sts.engine.Identities;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.usage.UsageCoverage;
import health.sts.review.usage.UsageCoverage.Covered;
import health.sts.review.usage.UsageCoverage.Replacement;
import health.sts.review.usage.UsageLoad;
import health.sts.review.usage.UsageLoads;
import health.sts.review.usage.UsageProblem;
import health.sts.review.usage.UsageProblem.Kind;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Figures of EHR use: files and where they stand, for whom there are figures, and a file from its arrival to its end. */
@Controller
@PreAuthorize(UsageController.READERS)
class UsageController {

    static final String READERS = "hasAnyRole('training-manager','program-manager','cmio','auditor','exec-sponsor')";
    static final String LOADERS = "hasRole('training-manager')";
    static final String READERS_OF_LINES = "hasAnyRole('training-manager','auditor')";

    private static final int PAGE = 25;
    private static final int PROBLEMS = 50;
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);
    private static final String SHOW = "review/usage-show";

    private final UsageLoads loads;
    private final UsageCoverage coverage;
    private final Waves waves;
    private final Identities identities;
    private final CurrentActor actor;

    UsageController(UsageLoads loads, UsageCoverage coverage, Waves waves, Identities identities, CurrentActor actor) {
        this.loads = loads;
        this.coverage = coverage;
        this.waves = waves;
        this.identities = identities;
        this.actor = actor;
    }

    @GetMapping("/usage")
    String list(
            @RequestParam(required = false) String wave,
            @RequestParam(required = false) String before,
            @RequestParam(required = false) String older,
            Model model) {
        List<UsageLoad> found = loads.list(before, PAGE + 1);
        List<UsageLoad> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("loads", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("names", names(shown.stream().flatMap(UsageController::people)));
        model.addAttribute("mayLoad", loads.mayLoad());
        model.addAttribute("columns", UsageLoads.columns());
        coverage(wave, older, model);
        return "review/usage-list";
    }

    @PostMapping("/usage/loads")
    @PreAuthorize(LOADERS)
    String take(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try (InputStream in = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return page(loads.take(file == null ? null : file.getOriginalFilename(), in));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("error", refusal.getMessage());
            response.setStatus(refusal.kind().status());
            return list(null, null, null, model);
        }
    }

    @GetMapping("/usage/loads/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "PROBLEM") Kind kind,
            @RequestParam(defaultValue = "-1") int after,
            Model model) {
        return show(id, kind, after, new TypedForm(Map.of()), model);
    }

    /** The page asks for this part again while the file is worked on. */
    @GetMapping(path = "/usage/loads/{id}", headers = "HX-Request")
    String progress(@PathVariable String id, Model model, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        UsageLoad load = loads.view(id);
        model.addAttribute("it", load);
        model.addAttribute("progress", loads.progress(load));
        return SHOW + " :: progress";
    }

    @PostMapping("/usage/loads/{id}/load")
    @PreAuthorize(LOADERS)
    String load(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of("reason", reason));
        return form.attempt(
                        () -> {
                            loads.load(id, reason);
                            return page(id);
                        },
                        response)
                .orElseGet(() -> show(id, Kind.WARNING, -1, form, model));
    }

    private String show(String id, Kind asked, int after, TypedForm form, Model model) {
        UsageLoad load = loads.view(id);
        Kind kind = asked == Kind.PROBLEM && load.problems() == 0 ? Kind.WARNING : asked;
        List<Replacement> replacements = coverage.replacements(id);
        boolean lines = readsLines();
        List<UsageProblem> found = lines ? loads.problems(id, kind, after, PROBLEMS + 1) : List.of();
        List<UsageProblem> shown = found.subList(0, Math.min(PROBLEMS, found.size()));
        model.addAttribute("it", load);
        model.addAttribute("progress", loads.progress(load));
        model.addAttribute("form", form);
        model.addAttribute("kind", kind);
        model.addAttribute("problems", shown);
        model.addAttribute(
                "more", found.size() > PROBLEMS ? shown.get(PROBLEMS - 1).number() : null);
        model.addAttribute("lines", lines);
        model.addAttribute("mayLoad", loads.mayLoad());
        model.addAttribute("replacements", replacements);
        model.addAttribute(
                "names", names(Stream.concat(people(load), replacements.stream().map(Replacement::by))));
        return SHOW;
    }

    private void coverage(String wanted, String older, Model model) {
        Set<String> known = new HashSet<>(coverage.waves());
        List<WaveDate> covered =
                waves.dates().stream().filter(wave -> known.contains(wave.id())).toList();
        WaveDate wave = covered.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(covered.isEmpty() ? null : covered.get(0));
        model.addAttribute("waves", covered);
        model.addAttribute("wave", wave);
        if (wave != null) {
            List<Covered> found = coverage.of(wave.id(), day(older), PAGE + 1);
            List<Covered> shown = found.subList(0, Math.min(PAGE, found.size()));
            model.addAttribute("periods", shown);
            model.addAttribute("active", coverage.active(wave.id()));
            model.addAttribute(
                    "older", found.size() > PAGE ? shown.get(PAGE - 1).from() : null);
        }
    }

    private boolean readsLines() {
        return actor.get().is(Role.TRAINING_MANAGER) || actor.get().is(Role.AUDITOR);
    }

    private Map<String, String> names(Stream<String> userIds) {
        return identities.names(userIds.filter(Objects::nonNull).distinct().toList());
    }

    private static Stream<String> people(UsageLoad load) {
        return Stream.of(load.uploadedBy(), load.loadedBy()).filter(Objects::nonNull);
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? END_OF_TIME : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return END_OF_TIME;
        }
    }

    private static String page(String id) {
        return "redirect:/usage/loads/" + id;
    }
}
