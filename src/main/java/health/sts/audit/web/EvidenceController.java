package health.sts.audit.web;

import health.sts.audit.EvidenceScope;
import health.sts.audit.evidence.DecisionLine;
import health.sts.audit.evidence.EvidencePacks;
import health.sts.audit.evidence.PastPack;
import health.sts.audit.evidence.document.Paper;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an auditor chooses what to take away, and what was taken away before. */
@Controller
@PreAuthorize("hasRole('auditor')")
class EvidenceController {

    private static final int LONGEST_SEARCH = 200;

    private final EvidencePacks packs;
    private final Identities identities;
    private final SystemSettings settings;

    EvidenceController(EvidencePacks packs, Identities identities, SystemSettings settings) {
        this.packs = packs;
        this.identities = identities;
        this.settings = settings;
    }

    @GetMapping("/audit/evidence")
    String choose(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return page(new TypedForm(typed), model, response);
    }

    /** Streams the pack; what cannot be made comes back as the page with the reason. */
    @PostMapping("/audit/evidence")
    String make(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        Optional<EvidenceScope> scope = form.attempt(() -> ScopeChoice.of(form, settings.timeZone()), response);
        boolean made = form.attempt(() -> write(scope.orElseThrow(), paper(form), response), response)
                .isPresent();
        return made ? null : page(form, model, response);
    }

    private String write(EvidenceScope scope, Paper paper, HttpServletResponse response) {
        String name = packs.fileName(scope);
        try {
            packs.write(scope, paper, () -> file(name, response));
            return name;
        } catch (RuntimeException | Error broken) {
            // Once bytes have left, the connection breaks with the exception; before, a page can say what happened.
            if (!response.isCommitted() && !(broken instanceof Refusal)) {
                response.reset();
            }
            throw broken;
        }
    }

    private static OutputStream file(String name, HttpServletResponse response) throws java.io.IOException {
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".zip").build().toString());
        return response.getOutputStream();
    }

    private static Paper paper(TypedForm form) {
        return form.value("paper").equals(Paper.A4.name()) ? Paper.A4 : Paper.LETTER;
    }

    private String page(TypedForm form, Model model, HttpServletResponse response) {
        String text = form.value("q").strip();
        boolean tooLong = text.length() > LONGEST_SEARCH;
        Optional<DecisionLine> decision = decision(form, response);
        List<PastPack> past = packs.past(form.value("before"));
        model.addAttribute("form", form);
        model.addAttribute("q", text);
        model.addAttribute("found", text.isEmpty() || tooLong ? List.of() : packs.search(text));
        model.addAttribute("tooLong", tooLong);
        model.addAttribute("decision", decision.orElse(null));
        model.addAttribute("past", past);
        model.addAttribute(
                "next",
                past.size() == EvidencePacks.PAGE ? past.get(past.size() - 1).id() : null);
        model.addAttribute(
                "names",
                identities.names(Stream.concat(
                                past.stream().map(PastPack::by),
                                decision.stream().map(DecisionLine::actor))
                        .collect(Collectors.toSet())));
        model.addAttribute("papers", Paper.values());
        return "audit/evidence";
    }

    private Optional<DecisionLine> decision(TypedForm form, HttpServletResponse response) {
        if (form.value("decision").isBlank()) {
            return Optional.empty();
        }
        return form.attempt(
                () -> packs.decision(ScopeChoice.line(form.value("decision")))
                        .orElseThrow(() -> Refusal.invalid(
                                "decision",
                                "The ledger has no line "
                                        + form.value("decision").strip() + ".")),
                response);
    }
}
