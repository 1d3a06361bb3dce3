package health.sts.audit.web;

import health.sts.audit.Reads;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.CaseFile;
import health.sts.audit.cases.CaseFinder;
import health.sts.audit.cases.CaseTimeline;
import health.sts.audit.cases.Moment;
import health.sts.audit.cases.Wanted;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: what it is about, where it went, and everything that happened in it. */
@Controller
@PreAuthorize("hasRole('auditor')")
class CaseController {

    private final CaseFinder finder;
    private final CaseTimeline timeline;
    private final Identities identities;
    private final Reads reads;

    CaseController(CaseFinder finder, CaseTimeline timeline, Identities identities, Reads reads) {
        this.finder = finder;
        this.timeline = timeline;
        this.identities = identities;
        this.reads = reads;
    }

    @GetMapping("/audit/cases/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String order,
            @RequestParam(required = false) String from,
            Model model) {
        CaseFile file = finder.open(id);
        reads.record("readCase", "case", file.businessKey() == null ? file.instance() : file.businessKey(), "");
        Wanted wanted = Wanted.of(kind, order, from);
        CaseTimeline.Page page = timeline.page(file, wanted);
        model.addAttribute("file", file);
        model.addAttribute("page", page);
        model.addAttribute("wanted", wanted);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("names", identities.names(people(page)));
        model.addAttribute("roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        model.addAttribute("sign", new CaseSigns());
        return "audit/case";
    }

    private static Set<String> people(CaseTimeline.Page page) {
        return page.moments().stream()
                .map(Moment::by)
                .flatMap(by -> Stream.of(by.actor(), by.onBehalfOf()))
                .filter(Objects::nonNull)
                .filter(user -> !user.equals("system"))
                .collect(Collectors.toSet());
    }
}
