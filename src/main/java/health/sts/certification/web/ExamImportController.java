package health.sts.certification.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.certification.exam.ExamImportView;
import health.sts.certification.exam.ExamImports;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Results from an exam system: file, what would happen to each line, and what happened. */
@Controller
@PreAuthorize("hasRole('training-manager')")
class ExamImportController {

    private static final String PAGE = "redirect:/certification/exams/import/";

    private final ExamImports imports;
    private final Identities identities;

    ExamImportController(ExamImports imports, Identities identities) {
        this.imports = imports;
        this.identities = identities;
    }

    @GetMapping("/certification/exams/import")
    String choose(Model model) {
        List<ExamImportView> newest = imports.newest();
        model.addAttribute("columns", ExamImports.columns());
        model.addAttribute("imports", newest);
        model.addAttribute(
                "names",
                identities.names(newest.stream().map(ExamImportView::by).toList()));
        return "certification/exams/import";
    }

    @PostMapping("/certification/exams/import")
    String preview(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try {
            return PAGE
                    + imports.preview(
                            file == null ? null : file.getOriginalFilename(),
                            file == null ? new byte[0] : file.getBytes());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("error", refusal.getMessage());
            response.setStatus(refusal.kind().status());
            return choose(model);
        }
    }

    @GetMapping("/certification/exams/import/{importId}")
    String show(@PathVariable String importId, @RequestParam(defaultValue = "0") long after, Model model) {
        ExamImportView view = imports.view(importId, after);
        model.addAttribute("it", view);
        model.addAttribute("by", identities.names(List.of(view.by())).get(view.by()));
        return "certification/exams/import-show";
    }

    @PostMapping("/certification/exams/import/{importId}/apply")
    String apply(@PathVariable String importId) {
        imports.apply(importId);
        return PAGE + importId;
    }

    @GetMapping("/certification/exams/template.csv")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("exam-results-template.csv")
                        .build()
                        .toString());
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(ExamImports.columns().keySet());
            csv.writeRecord(ExamImports.example());
        }
    }
}
