package health.sts.audit.web;

import health.sts.audit.Reads;
import health.sts.audit.Subject;
import health.sts.audit.cases.CaseFilter;
import health.sts.audit.cases.CaseFilter.State;
import health.sts.audit.cases.CaseFinder;
import health.sts.audit.cases.CasePage;
import health.sts.audit.cases.CasePeople;
import health.sts.audit.cases.Cases;
import health.sts.audit.cases.FilterReader;
import health.sts.audit.cases.ModelNames;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The search over running and finished cases. */
@Controller
@PreAuthorize("hasRole('auditor')")
class CasesController {

    private final Cases cases;
    private final CaseFinder finder;
    private final FilterReader reader;
    private final CasePeople people;
    private final ModelNames models;
    private final Reads reads;

    CasesController(
            Cases cases, CaseFinder finder, FilterReader reader, CasePeople people, ModelNames models, Reads reads) {
        this.cases = cases;
        this.finder = finder;
        this.reader = reader;
        this.people = people;
        this.models = models;
        this.reads = reads;
    }

    @GetMapping("/audit/cases")
    String list(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        if (!typed.getOrDefault("q", "").isBlank()) {
            return "redirect:" + meant(typed.get("q").strip());
        }
        TypedForm form = new TypedForm(typed);
        Optional<CaseFilter> filter = reader.read(form);
        Optional<String> one = filter.filter(CaseFilter::onlyKey).flatMap(only -> finder.instanceOf(only.key()));
        if (one.isPresent()) {
            return "redirect:" + address("/audit/cases/{id}", one.get());
        }
        if (filter.isEmpty()) {
            response.setStatus(Refusal.Kind.INVALID.status());
        }
        boolean asksWho = filter.isPresent()
                && filter.get().who() == null
                && !form.value("person").isBlank();
        if (asksWho) {
            reads.record("searchPeople", null, null, form.value("person").strip());
            List<Subject> found = people.search(form.value("person").strip());
            model.addAttribute("people", found);
        } else if (filter.isPresent()) {
            reads.record("searchCases", null, null, asked(typed));
        }
        model.addAttribute("page", asksWho || filter.isEmpty() ? CasePage.EMPTY : cases.page(filter.get(), Cases.PAGE));
        model.addAttribute("form", form);
        model.addAttribute("asked", asked(typed));
        model.addAttribute("processes", models.processes());
        model.addAttribute("steps", models.steps());
        model.addAttribute("ends", models.ends());
        model.addAttribute("states", State.values());
        return "audit/cases";
    }

    @GetMapping(path = "/audit/cases.csv", produces = "text/csv")
    void csv(@RequestParam Map<String, String> typed, HttpServletResponse response) throws java.io.IOException {
        TypedForm form = new TypedForm(typed);
        CaseFilter filter = reader.read(form)
                .orElseThrow(() -> Refusal.invalid(
                        form.getProblems().keySet().iterator().next(),
                        form.getProblems().values().iterator().next()));
        reads.record("exportCases", null, null, asked(typed));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
        CaseCsv.write(cases, filter, response.getWriter());
    }

    /** What somebody means who types into the one box of the front page. */
    private String meant(String text) {
        String cut = text.length() > 1_000 ? text.substring(0, 1_000) : text;
        if (cut.matches("(?i)[a-z]{2,5}-[0-9a-z-]*")) {
            return address("/audit/cases?key={text}", cut);
        }
        return models.processes().stream()
                .filter(process -> process.key().equals(cut) || process.name().equalsIgnoreCase(cut))
                .findFirst()
                .map(process -> address("/audit/cases?process={text}", process.key()))
                .orElseGet(() -> address("/audit/cases?person={text}", cut));
    }

    private static String address(String pattern, String value) {
        return UriComponentsBuilder.fromUriString(pattern)
                .encode()
                .buildAndExpand(value)
                .toUriString();
    }

    /** The filter as it stands in the address, without the place in the list. */
    private static String asked(Map<String, String> typed) {
        UriComponentsBuilder asked = UriComponentsBuilder.newInstance();
        typed.entrySet().stream()
                .filter(field -> FilterReader.FIELDS.contains(field.getKey())
                        && !field.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> asked.queryParam(field.getKey(), "{" + field.getKey() + "}"));
        return Optional.ofNullable(asked.encode().buildAndExpand(typed).getQuery())
                .orElse("");
    }
}
