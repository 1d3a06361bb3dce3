package health.sts.certification.web;

import health.sts.certification.CertificationSettings;
import health.sts.certification.CertificationState;
import health.sts.certification.board.BoardFilter;
import health.sts.certification.board.CertificationBoard;
import health.sts.certification.board.SeatsCertified;
import health.sts.certification.board.SpecialtyRow;
import health.sts.certification.board.WayRow;
import health.sts.program.MilestoneKind;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board: seats certified by specialty, who is where and who is late, for one wave. Whoever may not read it comes to
 * their own certification.
 */
@Controller
class BoardController {

    private static final int PAGE = 50;

    private final WayRights rights;
    private final CertificationBoard board;
    private final Waves waves;
    private final WayCsv csv;
    private final CertificationSettings settings;

    BoardController(
            WayRights rights, CertificationBoard board, Waves waves, WayCsv csv, CertificationSettings settings) {
        this.rights = rights;
        this.board = board;
        this.waves = waves;
        this.csv = csv;
        this.settings = settings;
    }

    @GetMapping("/certification")
    @PreAuthorize(WayRights.PEOPLE)
    String board(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(required = false) CertificationState state,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) String after,
            Model model) {
        if (!rights.overseer()) {
            return "redirect:/certification/mine";
        }
        List<WaveView> all = waves.list();
        WaveView shown = shown(all, wave);
        model.addAttribute("waves", all);
        model.addAttribute("wave", shown);
        if (shown != null) {
            CertificationBoard.Overview overview = board.overview(shown);
            List<SpecialtyRow> rows = overview.specialties();
            BoardFilter filter = filter(shown.id(), specialty, state, late, after);
            List<WayRow> found = board.ways(filter, PAGE + 1);
            List<WayRow> page = found.subList(0, Math.min(PAGE, found.size()));
            model.addAttribute("rows", rows);
            model.addAttribute("seats", seats(rows));
            model.addAttribute("certified", shown.milestone(MilestoneKind.CERTIFICATION_DONE));
            model.addAttribute("late", overview.late());
            model.addAttribute("filter", filter);
            model.addAttribute("ways", page);
            model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        }
        model.addAttribute("share", settings.certifiedShare());
        model.addAttribute("states", CertificationState.values());
        model.addAttribute(
                "openStates",
                Arrays.stream(CertificationState.values())
                        .filter(CertificationState::open)
                        .toList());
        return "certification/board";
    }

    @GetMapping("/certification/export.csv")
    @PreAuthorize(WayRights.OVERSEERS)
    void export(
            @RequestParam(defaultValue = "") String wave,
            @RequestParam(defaultValue = "") String specialty,
            @RequestParam(required = false) CertificationState state,
            @RequestParam(defaultValue = "false") boolean late,
            HttpServletResponse response)
            throws IOException {
        WaveView shown = waves.get(wave);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("certification-wave-" + shown.number() + ".csv")
                        .build()
                        .toString());
        csv.write(filter(shown.id(), specialty, state, late, null), response.getWriter());
    }

    private static BoardFilter filter(
            String wave, String specialty, CertificationState state, boolean late, String after) {
        return new BoardFilter(
                wave,
                specialty.isBlank() ? null : specialty.strip(),
                state,
                late,
                after == null || after.isBlank() ? null : after);
    }

    private static SeatsCertified seats(List<SpecialtyRow> rows) {
        return SeatsCertified.of(
                rows.stream().collect(Collectors.toMap(SpecialtyRow::specialtyCode, SpecialtyRow::required)),
                rows.stream().collect(Collectors.toMap(SpecialtyRow::specialtyCode, SpecialtyRow::certified)));
    }

    /** The wave asked for, else the next to go live, else the first. */
    private static WaveView shown(List<WaveView> all, String asked) {
        if (!asked.isBlank()) {
            return all.stream()
                    .filter(wave -> wave.id().equals(asked))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("There is no wave " + asked + "."));
        }
        return all.stream()
                .filter(wave -> wave.daysToGo() >= 0)
                .min(Comparator.comparingLong(WaveView::daysToGo))
                .or(() -> all.stream().findFirst())
                .orElse(null);
    }
}
