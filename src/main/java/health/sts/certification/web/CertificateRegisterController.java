package health.sts.certification.web;

import health.sts.certification.CertificateStatus;
import health.sts.certification.register.CertificateBoard;
import health.sts.certification.register.CertificateLine;
import health.sts.people.Roster;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The register of certificates: search, and the same as a file. */
@Controller
@PreAuthorize(CertificateReaders.REGISTER)
class CertificateRegisterController {

    private final CertificateBoard board;
    private final CertificateCsv csv;
    private final CertificateReaders readers;
    private final Roster roster;
    private final Waves waves;

    CertificateRegisterController(
            CertificateBoard board, CertificateCsv csv, CertificateReaders readers, Roster roster, Waves waves) {
        this.board = board;
        this.csv = csv;
        this.readers = readers;
        this.roster = roster;
        this.waves = waves;
    }

    @GetMapping("/certificates")
    String list(@ModelAttribute("filter") CertificateFilter filter, Model model) {
        readers.record("searchCertificates", null, null, filter.basis());
        List<CertificateLine> found = board.list(filter.search());
        List<CertificateLine> page = found.subList(0, Math.min(CertificateBoard.PAGE, found.size()));
        model.addAttribute("rows", page);
        model.addAttribute(
                "next",
                found.size() > CertificateBoard.PAGE
                        ? filter.url("/certificates", page.get(page.size() - 1).id())
                        : null);
        model.addAttribute("csv", filter.url("/certificates/export.csv", null));
        model.addAttribute("specialties", roster.specialties());
        List<WaveView> known = waves.list();
        model.addAttribute("waves", known);
        model.addAttribute("waveNames", known.stream().collect(Collectors.toMap(WaveView::id, WaveView::name)));
        model.addAttribute("states", CertificateStatus.values());
        return "certification/certificates/list";
    }

    @GetMapping(path = "/certificates/export.csv", produces = "text/csv")
    void export(@ModelAttribute("filter") CertificateFilter filter, HttpServletResponse response) throws IOException {
        readers.record("exportCertificates", null, null, filter.basis());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"certificates.csv\"");
        csv.write(filter.search(), response.getWriter());
    }
}
