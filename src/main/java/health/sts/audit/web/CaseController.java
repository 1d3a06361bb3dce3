package health.sts.audit.web;

import health.sts.audit.Reads;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.CaseFile;
import health.sts.audit.cases.CaseFinder;
import health.sts.audit.cases.CaseTimeline;
import health.sts.audit.cases.Moment;
import health.sts.audit.cases.Wanted;
import health.sts.audit.flow.CasePath;
import health.sts.audit.flow.CasePaths;
import health.sts.engine.Identities;
import health.sts.shared.Role;
import java.util.Arrays;
import java.util.Optional;
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
    private final CasePaths paths;
    private final Identities identities;
    private final Reads reads;

    CaseController(CaseFinder finder, CaseTimeline timeline, CasePaths paths, Identities identities, Reads reads) {
        this.finder = finder;
        this.timeline = timeline;
        this.paths = paths;
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
        // The way of the case stands above the first page of its timeline only.
        Optional<CasePath> path = wanted.from() == null ? pathOf(file) : Optional.empty();
        model.addAttribute("path", path.orElse(null));
        model.addAttribute("names", identities.names(people(page, path)));
        model.addAttribute("roles", Arrays.stream(Role.values()).collect(Collectors.toMap(Role::group, Role::title)));
        model.addAttribute("sign", new CaseSigns());
        return "audit/case";
    }

    private Optional<CasePath> pathOf(CaseFile file) {
        return file.historyRemoved() || file.model().isEmpty()
                ? paths.of(file.instance())
                : paths.of(
                        file.instance(),
                        file.businessKey(),
                        file.model().get().id(),
                        file.row().ended() == null);
    }

    private static Set<String> people(CaseTimeline.Page page, Optional<CasePath> path) {
        Stream<String> ofPath = path.stream().flatMap(way -> way.people().stream());
        Stream<String> ofMoments = page.moments().stream()
                .map(Moment::by)
                .flatMap(by -> Stream.of(Optional.ofNullable(by.actor()), Optional.ofNullable(by.onBehalfOf())))
                .flatMap(Optional::stream);
        return Stream.concat(ofPath, ofMoments)
                .filter(user -> !user.equals("system"))
                .collect(Collectors.toSet());
    }
}
