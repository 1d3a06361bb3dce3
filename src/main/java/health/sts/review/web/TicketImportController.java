package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.engine.Identities;
import health.sts.review.ticket.TicketImportView;
import health.sts.review.ticket.TicketImports;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tickets of a service desk: file, what would happen to each line, and what happened. */
@Controller
@PreAuthorize("hasRole('training-manager')")
class TicketImportController {

    private static final String PAGE = "redirect:/support/tickets/import/";

    private final TicketImports imports;
    private final Identities identities;

    TicketImportController(TicketImports imports, Identities identities) {
        this.imports = imports;
        this.identities = identities;
    }

    @GetMapping("/support/tickets/import")
    String choose(Model model) {
        List<TicketImportView> newest = imports.newest();
        model.addAttribute("columns", TicketImports.columns());
        model.addAttribute("imports", newest);
        model.addAttribute(
                "names",
                identities.names(newest.stream().map(TicketImportView::by).toList()));
        return "review/tickets/import";
    }

    @PostMapping("/support/tickets/import")
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

    @GetMapping("/support/tickets/import/{importId}")
    String show(@PathVariable String importId, @RequestParam(defaultValue = "0") long after, Model model) {
        TicketImportView view = imports.view(importId, after);
        model.addAttribute("it", view);
        model.addAttribute("by", identities.names(List.of(view.by())).get(view.by()));
        return "review/tickets/import-show";
    }

    @PostMapping("/support/tickets/import/{importId}/apply")
    String apply(@PathVariable String importId) {
        imports.apply(importId);
        return PAGE + importId;
    }

    @GetMapping("/support/tickets/template.csv")
    void template(HttpServletResponse response) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "tickets-template"))) {
            csv.writeRecord(TicketImports.columns().keySet());
            csv.writeRecord(TicketImports.example());
        }
    }
}
