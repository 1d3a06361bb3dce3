package health.sts.review.web;

import health.sts.review.ticket.ImportedTicket;
import health.sts.review.ticket.TicketImportView;
import health.sts.review.ticket.TicketImports;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tickets from a connected service desk: sent as a form's file or as the body, and taken at once. */
@Controller
@PreAuthorize("hasRole('api')")
class TicketSystemController {

    private static final String ADDRESS = "/api/tickets/imports";

    private final TicketImports imports;

    TicketSystemController(TicketImports imports) {
        this.imports = imports;
    }

    @PostMapping(path = ADDRESS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, Object>> form(@RequestParam MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return taken(imports.take(file.getOriginalFilename(), in));
        }
    }

    @PostMapping(
            path = ADDRESS,
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<Map<String, Object>> body(InputStream in, @RequestParam(required = false) String name)
            throws IOException {
        return taken(imports.take(name, in));
    }

    @GetMapping(ADDRESS + "/{id}")
    ResponseEntity<Map<String, Object>> show(@PathVariable String id) {
        return ResponseEntity.ok(facts(id));
    }

    private ResponseEntity<Map<String, Object>> taken(String id) {
        return ResponseEntity.ok().header("Location", ADDRESS + "/" + id).body(facts(id));
    }

    private Map<String, Object> facts(String id) {
        TicketImportView view = imports.view(id, 0);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("id", view.id());
        facts.put("applied", view.applied());
        facts.put("lines", view.lines());
        facts.put("taken", view.taken());
        facts.put("resolved", view.resolved());
        facts.put("known", view.known());
        facts.put("refused", view.refused());
        facts.put("sha256", view.sha256());
        facts.put("page", "/support/tickets/import/" + view.id());
        facts.put(
                "problems",
                imports.refused(id).stream()
                        .map(TicketSystemController::problem)
                        .toList());
        return facts;
    }

    private static Map<String, Object> problem(ImportedTicket line) {
        Map<String, Object> problem = new TreeMap<>();
        problem.put("line", line.line());
        problem.put("externalId", line.externalId());
        problem.put("reason", line.sentence());
        return problem;
    }
}
