package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.support.SupportBoard;
import health.sts.review.support.SupportPost;
import health.sts.review.support.SupportWeek;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of support at the elbow: weeks and sites of a wave, with its file. */
@Controller
class SupportController {

    static final String READERS =
            "hasAnyRole('peer-trainer','training-manager','program-manager','cmio','exec-sponsor','dept-chief','auditor')";

    private final SupportBoard board;
    private final Waves waves;
    private final Roster roster;

    SupportController(SupportBoard board, Waves waves, Roster roster) {
        this.board = board;
        this.waves = waves;
        this.roster = roster;
    }

    @GetMapping("/support")
    @PreAuthorize(READERS)
    String show(@RequestParam(required = false) String wave, Model model) {
        List<WaveDate> known = waves.dates();
        WaveDate chosen = chosen(known, wave);
        String id = chosen == null ? "" : chosen.id();
        List<SupportWeek> weeks = board.weeks(id);
        List<SupportPost> posts = board.posts(id);
        Map<String, String> siteNames =
                roster.sites().stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name));
        Map<String, String> sites = new LinkedHashMap<>();
        posts.stream()
                .map(SupportPost::siteId)
                .distinct()
                .forEach(site -> sites.put(site, siteNames.getOrDefault(site, site)));
        model.addAttribute("waves", known);
        model.addAttribute("wave", chosen);
        model.addAttribute("weeks", weeks);
        model.addAttribute("sites", sites);
        model.addAttribute(
                "needed",
                posts.stream()
                        .collect(Collectors.groupingBy(
                                SupportPost::weekId,
                                Collectors.groupingBy(
                                        SupportPost::siteId, Collectors.summingInt(SupportPost::posts)))));
        model.addAttribute("filled", board.filled(id));
        model.addAttribute("posts", posts.stream().collect(Collectors.groupingBy(SupportPost::weekId)));
        model.addAttribute("specialties", specialties());
        model.addAttribute("assumptions", board.assumptions());
        return "review/support/board";
    }

    @GetMapping(path = "/support/export.csv", produces = "text/csv")
    @PreAuthorize(READERS)
    void export(@RequestParam(required = false) String wave, HttpServletResponse response) throws IOException {
        WaveDate chosen = chosen(waves.dates(), wave);
        String id = chosen == null ? "" : chosen.id();
        Map<String, SupportWeek> weeks =
                board.weeks(id).stream().collect(Collectors.toMap(SupportWeek::id, week -> week));
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "support"))) {
            csv.writeRecord(
                    "wave",
                    "week",
                    "from",
                    "site",
                    "specialty",
                    "high_acuity",
                    "others",
                    "on_shift",
                    "full_posts",
                    "percent",
                    "posts",
                    "held",
                    "reason",
                    "inputs",
                    "rule",
                    "formula",
                    "planned_at");
            board.posts(id).forEach(post -> csv.writeRecord(cells(weeks.get(post.weekId()), post)));
        }
    }

    private Map<String, String> specialties() {
        return roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
    }

    /** The one asked for; else the one that went live last, or goes live next. */
    static WaveDate chosen(List<WaveDate> known, String wave) {
        return known.stream()
                .filter(one -> one.id().equals(wave))
                .findFirst()
                .or(() -> known.stream()
                        .filter(one -> one.daysToGo() <= 0)
                        .max(Comparator.comparing(WaveDate::goLiveDate)))
                .or(() -> known.stream().min(Comparator.comparing(WaveDate::goLiveDate)))
                .orElse(null);
    }

    private static List<String> cells(SupportWeek week, SupportPost post) {
        return Stream.of(
                        week.waveId(),
                        week.number(),
                        week.from(),
                        post.siteId(),
                        post.specialtyCode(),
                        post.highAcuity(),
                        post.others(),
                        post.onShift(),
                        post.fullPosts(),
                        post.percent(),
                        post.posts(),
                        week.held(),
                        week.reason(),
                        week.inputs(),
                        week.rule(),
                        post.formula(),
                        week.plannedAt())
                .map(CsvFile::cell)
                .toList();
    }
}
