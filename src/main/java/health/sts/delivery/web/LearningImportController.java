package health.sts.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.delivery.learning.LearningImportView;
import health.sts.delivery.learning.LearningImports;
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

/** Records from an LMS: file, what would happen to each line, and what happened. */
@Controller
@PreAuthorize(LearningController.RECORDERS)
class LearningImportController {

    private static final String PAGE = "redirect:/learning/import/";

    private final LearningImports imports;
    private final Identities identities;

    LearningImportController(LearningImports imports, Identities identities) {
        this.imports = imports;
        this.identities = identities;
    }

    @GetMapping("/learning/import")
    String choose(Model model) {
        List<LearningImportView> newest = imports.newest();
        model.addAttribute("columns", LearningImports.columns());
        model.addAttribute("imports", newest);
        model.addAttribute(
                "names",
                identities.names(newest.stream().map(LearningImportView::by).toList()));
        return "delivery/learning/import";
    }

    @PostMapping("/learning/import")
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

    @GetMapping("/learning/import/{importId}")
    String show(@PathVariable String importId, @RequestParam(defaultValue = "0") long after, Model model) {
        LearningImportView view = imports.view(importId, after);
        model.addAttribute("it", view);
        model.addAttribute("by", identities.names(List.of(view.by())).get(view.by()));
        return "delivery/learning/import-show";
    }

    @PostMapping("/learning/import/{importId}/apply")
    String apply(@PathVariable String importId) {
        imports.apply(importId);
        return PAGE + importId;
    }

    @GetMapping("/learning/template.csv")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("learning-template.csv")
                        .build()
                        .toString());
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(LearningImports.columns().keySet());
            csv.writeRecord(LearningImports.example());
        }
    }
}
