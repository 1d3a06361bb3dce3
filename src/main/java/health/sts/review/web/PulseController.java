package health.sts.review.web;

import health.sts.audit.Reads;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.review.pulse.PulsePart;
import health.sts.review.pulse.PulseResults;
import health.sts.review.pulse.PulseResults.Comment;
import health.sts.review.pulse.PulseResults.Group;
import health.sts.review.pulse.PulseResults.Line;
import health.sts.review.pulse.PulseResults.Result;
import health.sts.review.pulse.PulseResults.Score;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pulses and what they found, for those who answer for the programme. */
@Controller
@PreAuthorize(PulseReaders.RESULTS)
class PulseController {

    private final PulseResults results;
    private final PulseCsv csv;
    private final Waves waves;
    private final Roster roster;
    private final Reads reads;
    private final CurrentActor actor;

    PulseController(PulseResults results, PulseCsv csv, Waves waves, Roster roster, Reads reads, CurrentActor actor) {
        this.results = results;
        this.csv = csv;
        this.waves = waves;
        this.roster = roster;
        this.reads = reads;
        this.actor = actor;
    }

    @GetMapping("/pulses")
    String list(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        ReviewPoint asked = Arrays.stream(ReviewPoint.values())
                .filter(one -> one.name().equals(point))
                .findFirst()
                .orElse(null);
        List<Line> found = results.list(orNull(wave), asked, orNull(after));
        List<Line> lines = found.subList(0, Math.min(PulseResults.PAGE, found.size()));
        List<WaveDate> all = waves.dates();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "next",
                found.size() > lines.size() ? lines.get(lines.size() - 1).id() : null);
        model.addAttribute("waves", all);
        model.addAttribute("titles", all.stream().collect(Collectors.toMap(WaveDate::id, WaveDate::title)));
        model.addAttribute("points", ReviewPoint.values());
        model.addAttribute("wave", wave);
        model.addAttribute("point", asked);
        return "review/pulse-list";
    }

    @GetMapping("/pulses/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        Result result = results.of(id);
        List<Comment> comments = results.comments(result, after.strip(), PulseResults.PAGE + 1);
        List<Comment> page = comments.subList(0, Math.min(PulseResults.PAGE, comments.size()));
        if (actor.get().is(Role.AUDITOR)) {
            reads.record("readPulse", "pulse", id, specialty);
        }
        model.addAttribute("result", result);
        model.addAttribute("heading", title(result.line()));
        model.addAttribute("specialties", specialties());
        model.addAttribute("comments", page);
        model.addAttribute("after", after.strip());
        model.addAttribute(
                "next",
                comments.size() > PulseResults.PAGE ? page.get(page.size() - 1).id() : null);
        model.addAttribute("scores", Score.values());
        model.addAttribute("parts", PulsePart.values());
        model.addAttribute("shown", chosen(result, specialty));
        return "review/pulse-show";
    }

    @GetMapping("/pulses/{id}/results.csv")
    void export(@PathVariable String id, HttpServletResponse response) throws IOException {
        Result result = results.of(id);
        reads.record("exportPulse", "pulse", id, "");
        csv.write(result, CsvFile.open(response, "pulse-" + id));
    }

    private String title(Line line) {
        String wave = waves.dates().stream()
                .filter(one -> one.id().equals(line.waveId()))
                .map(WaveDate::title)
                .findFirst()
                .orElse(line.waveId());
        return wave + ", " + line.point().title().toLowerCase(Locale.ROOT);
    }

    private Map<String, String> specialties() {
        return roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
    }

    /** The group asked for where it is shown, else the whole; null where nothing is. */
    private static Group chosen(Result result, String specialty) {
        return result.groups().stream()
                .filter(group -> Objects.equals(group.specialtyCode(), specialty) && !group.hidden())
                .findFirst()
                .orElse(result.shown() ? result.groups().get(0) : null);
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
