package health.sts.audit.web;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.ledger.LedgerLine;
import health.sts.audit.ledger.LedgerLines;
import health.sts.audit.ledger.LineView;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger line by line. */
@Controller
@PreAuthorize("hasRole('auditor')")
class LedgerController {

    private final LedgerLines lines;
    private final LedgerFilters filters;
    private final Identities identities;

    LedgerController(LedgerLines lines, LedgerFilters filters, Identities identities) {
        this.lines = lines;
        this.filters = filters;
        this.identities = identities;
    }

    @GetMapping("/audit/ledger")
    String list(@RequestParam Map<String, String> typed, Model model) {
        LedgerFilters.Asked asked = filters.of(typed);
        List<LedgerLine> found = asked.problems().isEmpty() ? lines.list(asked.filter(), asked.before()) : List.of();
        List<LedgerLine> page = found.subList(0, Math.min(found.size(), LedgerLines.PAGE));
        model.addAttribute("lines", page);
        model.addAttribute(
                "next", found.size() > page.size() ? page.get(page.size() - 1).id() : null);
        model.addAttribute("names", names(page));
        model.addAttribute("typed", asked.typed());
        model.addAttribute("problems", asked.problems());
        model.addAttribute("filtered", !asked.filter().isAll());
        model.addAttribute("kinds", Kind.values());
        return "audit/ledger/list";
    }

    @GetMapping("/audit/ledger/{id}")
    String show(@PathVariable String id, Model model) {
        LineView view = lines.show(number(id));
        model.addAttribute("view", view);
        model.addAttribute("line", view.line());
        model.addAttribute("names", names(List.of(view.line())));
        return "audit/ledger/show";
    }

    @GetMapping("/audit/ledger/{id}/proof.json")
    ResponseEntity<String> proof(@PathVariable String id) {
        long line = number(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("proof-ledger-line-%d.json".formatted(line))
                                .build()
                                .toString())
                .body(lines.proof(line));
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound("There is no ledger line of this number.");
        }
        return Long.parseLong(id);
    }

    private Map<String, String> names(List<LedgerLine> page) {
        return identities.names(page.stream()
                .flatMap(line -> Stream.of(line.actor(), line.onBehalfOf()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
