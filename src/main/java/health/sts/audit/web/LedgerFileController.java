package health.sts.audit.web;

import health.sts.audit.ledger.LedgerLines;
import health.sts.audit.verification.CheckJar;
import health.sts.audit.verification.LedgerExport;
import health.sts.audit.verification.Verifications;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an auditor takes away of the ledger; rows are written as they are read. */
@Controller
@PreAuthorize("hasRole('auditor')")
class LedgerFileController {

    private final LedgerLines lines;
    private final LedgerFilters filters;
    private final LedgerExport export;
    private final Verifications verifications;
    private final CheckJar checkJar;

    LedgerFileController(
            LedgerLines lines,
            LedgerFilters filters,
            LedgerExport export,
            Verifications verifications,
            CheckJar checkJar) {
        this.lines = lines;
        this.filters = filters;
        this.export = export;
        this.verifications = verifications;
        this.checkJar = checkJar;
    }

    @GetMapping("/audit/ledger.csv")
    void csv(@RequestParam Map<String, String> typed, HttpServletResponse response) throws IOException {
        LedgerFilters.Asked asked = filters.of(typed);
        for (Map.Entry<String, String> problem : asked.problems().entrySet()) {
            throw Refusal.invalid(problem.getKey(), problem.getValue());
        }
        name("ledger.csv", "text/csv;charset=UTF-8", response);
        lines.export(asked.filter(), response.getWriter());
    }

    @GetMapping("/audit/ledger/export")
    void sealedFile(HttpServletResponse response) throws IOException {
        name("sts-ledger.txt.gz", "application/gzip", response);
        export.write(response.getOutputStream());
    }

    @GetMapping("/audit/ledger/head")
    void head(HttpServletResponse response) throws IOException {
        String head = verifications
                .newestHead()
                .orElseThrow(() -> Refusal.notFound("Nothing is sealed yet, so there is no head to keep."));
        name("sts-head.txt", "text/plain;charset=UTF-8", response);
        response.getWriter().write(head + "\n");
    }

    @GetMapping("/audit/verification/sts-governance-verify.jar")
    void checkJar(HttpServletResponse response) throws IOException {
        name("sts-governance-verify.jar", "application/java-archive", response);
        checkJar.write(response.getOutputStream());
    }

    private static void name(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
