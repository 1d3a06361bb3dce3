package health.sts.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.delivery.booking.ClinicCalendar;
import health.sts.delivery.booking.ClinicImportView;
import health.sts.delivery.booking.ClinicImports;
import health.sts.delivery.booking.ClinicTimes;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.CurrentActor;
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

/** Clinic times: mine to read, and files of the scheduling system with a preview. */
@Controller
class ClinicTimesController {

    private static final String IMPORTERS = "hasAnyRole('training-manager','program-manager','dept-chief')";
    private static final String PAGE = "redirect:/clinic-times/import/";

    private final ClinicTimes times;
    private final ClinicImports imports;
    private final Roster roster;
    private final Identities identities;
    private final CurrentActor currentActor;

    ClinicTimesController(
            ClinicTimes times, ClinicImports imports, Roster roster, Identities identities, CurrentActor currentActor) {
        this.times = times;
        this.imports = imports;
        this.roster = roster;
        this.identities = identities;
        this.currentActor = currentActor;
    }

    @GetMapping("/clinic-times")
    @PreAuthorize("isAuthenticated() and not hasRole('api')")
    String mine(Model model) {
        PhysicianView me = roster.physicianOfUser(currentActor.get().userId()).orElse(null);
        ClinicCalendar calendar = me == null ? null : times.calendar(me.physicianId(), me.siteId());
        model.addAttribute("calendar", calendar);
        model.addAttribute("mayImport", imports.mayImport());
        return "delivery/clinic-times/mine";
    }

    @GetMapping("/clinic-times/import")
    @PreAuthorize(IMPORTERS)
    String choose(Model model) {
        List<ClinicImportView> newest = imports.newest();
        model.addAttribute("columns", ClinicImports.columns());
        model.addAttribute("imports", newest);
        model.addAttribute(
                "names",
                identities.names(
                        newest.stream().map(ClinicImportView::by).distinct().toList()));
        return "delivery/clinic-times/import";
    }

    @PostMapping("/clinic-times/import")
    @PreAuthorize(IMPORTERS)
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

    @GetMapping("/clinic-times/import/{importId}")
    @PreAuthorize(IMPORTERS)
    String show(@PathVariable String importId, @RequestParam(defaultValue = "0") long after, Model model) {
        ClinicImportView view = imports.view(importId, after);
        model.addAttribute("it", view);
        model.addAttribute("by", identities.names(List.of(view.by())).get(view.by()));
        return "delivery/clinic-times/import-show";
    }

    @PostMapping("/clinic-times/import/{importId}/apply")
    @PreAuthorize(IMPORTERS)
    String apply(@PathVariable String importId) {
        imports.apply(importId);
        return PAGE + importId;
    }

    @GetMapping("/clinic-times/template.csv")
    @PreAuthorize(IMPORTERS)
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("clinic-times-template.csv")
                        .build()
                        .toString());
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(ClinicImports.columns().keySet());
            ClinicImports.examples().forEach(csv::writeRecord);
        }
    }
}
