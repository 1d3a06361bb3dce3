package health.sts.people.web;

import health.sts.people.ImportKind;
import health.sts.people.ImportProblem;
import health.sts.people.ImportStatus;
import health.sts.people.ImportView;
import health.sts.people.Roster;
import health.sts.people.RosterExports;
import health.sts.people.RosterImports;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The import: file, preview, result with undo, and the history. Every act ends on the page of its import. */
@Controller
class ImportController {

    private static final int PAGE = 50;
    private static final int SHOWN = 20;

    private final RosterImports imports;
    private final Roster roster;
    private final RosterAccess access;

    ImportController(RosterImports imports, Roster roster, RosterAccess access) {
        this.imports = imports;
        this.roster = roster;
        this.access = access;
    }

    @GetMapping("/roster/import")
    @PreAuthorize(RosterAccess.IMPORTERS)
    String choose(@RequestParam(defaultValue = "PHYSICIANS") ImportKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("columns", RosterExports.columns(kind));
        model.addAttribute("specialties", roster.specialties());
        model.addAttribute("sites", roster.sites());
        return "people/import";
    }

    @PostMapping("/roster/import")
    @PreAuthorize(RosterAccess.IMPORTERS)
    String preview(
            @RequestParam ImportKind kind,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            return page(load(kind, file));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            model.addAttribute("error", refusal.getMessage());
            response.setStatus(refusal.kind().status());
            return choose(kind, model);
        }
    }

    @GetMapping("/roster/imports/{importId}")
    @PreAuthorize(RosterAccess.READERS)
    String show(
            @PathVariable String importId,
            @RequestParam(defaultValue = "0") long line,
            @RequestParam(defaultValue = "0") long problem,
            Model model) {
        ImportView view = imports.find(importId);
        List<ImportProblem> problems =
                imports.problems(importId, line == 0 && problem == 0 ? -1 : line, problem, PAGE + 1);
        model.addAttribute("it", view);
        model.addAttribute("problems", problems.subList(0, Math.min(PAGE, problems.size())));
        model.addAttribute("more", problems.size() > PAGE ? problems.get(PAGE - 1) : null);
        model.addAttribute("names", names(List.of(view)));
        model.addAttribute("access", access);
        if (view.status() == ImportStatus.PREVIEWED && view.problems() == 0 && view.current()) {
            model.addAttribute("differences", imports.differences(importId, SHOWN));
        }
        return "people/import-show";
    }

    @PostMapping("/roster/imports/{importId}/apply")
    @PreAuthorize(RosterAccess.IMPORTERS)
    String apply(@PathVariable String importId) {
        imports.apply(importId);
        return page(importId);
    }

    @PostMapping("/roster/imports/{importId}/undo")
    @PreAuthorize(RosterAccess.IMPORTERS)
    String undo(@PathVariable String importId) {
        imports.undo(importId);
        return page(importId);
    }

    @PostMapping("/roster/imports/{importId}/discard")
    @PreAuthorize(RosterAccess.IMPORTERS)
    String discard(@PathVariable String importId) {
        imports.discard(importId);
        return page(importId);
    }

    @GetMapping("/roster/imports")
    @PreAuthorize(RosterAccess.READERS)
    String history(@RequestParam(required = false) String before, Model model) {
        List<ImportView> found = imports.history(before, PAGE + 1);
        List<ImportView> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("imports", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.get(PAGE - 1).importId() : null);
        model.addAttribute("names", names(shown));
        model.addAttribute("access", access);
        return "people/imports";
    }

    private String load(ImportKind kind, MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "Choose a CSV file that is not empty.");
        }
        try (InputStream in = file.getInputStream()) {
            return imports.preview(kind, in, file.getOriginalFilename());
        }
    }

    private Map<String, String> names(List<ImportView> views) {
        Set<String> userIds = new LinkedHashSet<>();
        views.forEach(view -> Stream.of(view.createdBy(), view.appliedBy(), view.closedBy())
                .filter(Objects::nonNull)
                .forEach(userIds::add));
        return roster.names(userIds);
    }

    private static String page(String importId) {
        return "redirect:/roster/imports/" + importId;
    }
}
