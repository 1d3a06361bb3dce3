package health.sts.certification.web;

import health.sts.certification.Trainee;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.CourseworkOverview;
import health.sts.certification.curriculum.CourseworkOverview.Overview;
import health.sts.certification.curriculum.CourseworkRights;
import health.sts.certification.curriculum.CurriculumItem;
import health.sts.certification.curriculum.EvidenceFiles;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What a trainer has to do: they report hours and scenarios and add files; those who judge read it. */
@Controller
@RequestMapping("/certification/{certificationId}/coursework")
class CourseworkController {

    private final Coursework coursework;
    private final EvidenceFiles files;
    private final CourseworkOverview overview;
    private final CourseworkRights rights;
    private final CourseworkPeople people;

    CourseworkController(
            Coursework coursework,
            EvidenceFiles files,
            CourseworkOverview overview,
            CourseworkRights rights,
            CourseworkPeople people) {
        this.coursework = coursework;
        this.files = files;
        this.overview = overview;
        this.rights = rights;
        this.people = people;
    }

    @GetMapping
    String show(@PathVariable String certificationId, Model model) {
        return page(certificationId, new TypedForm(Map.of()), model);
    }

    @PostMapping("/{code}/hours")
    String hours(
            @PathVariable String certificationId,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of("hours." + code, hours, "note." + code, note));
        return attempt(
                certificationId,
                code,
                form,
                () -> coursework.reportHours(certificationId, code, number(hours), note),
                model,
                response);
    }

    @PostMapping("/{code}/scenario")
    String scenario(
            @PathVariable String certificationId,
            @PathVariable String code,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) String report,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(Map.of("note." + code, note));
        return attempt(
                certificationId,
                code,
                form,
                () -> {
                    boolean chosen = file != null
                            && file.getOriginalFilename() != null
                            && !file.getOriginalFilename().isEmpty();
                    if (chosen) {
                        add(certificationId, code, file);
                    } else if (report == null) {
                        throw Refusal.invalid("file", "Choose a file first.");
                    }
                    if (report != null) {
                        coursework.reportScenario(certificationId, code, note);
                    }
                },
                model,
                response);
    }

    private void add(String certificationId, String code, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            files.add(certificationId, code, file.getOriginalFilename(), content);
        } catch (IOException unreadable) {
            throw Refusal.invalid("file", "The file did not arrive whole. Choose it again.");
        }
    }

    /** Does the act; a refusal stands beside the field of the item it is about. */
    private String attempt(
            String certificationId,
            String code,
            TypedForm form,
            Runnable act,
            Model model,
            HttpServletResponse response) {
        try {
            act.run();
            return "redirect:/certification/" + certificationId + "/coursework?saved#" + code;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            form.refuse(refusal.field().map(field -> field + "." + code).orElse("form"), refusal.getMessage());
            response.setStatus(refusal.kind().status());
            return page(certificationId, form, model);
        }
    }

    private String page(String certificationId, TypedForm form, Model model) {
        Trainee trainee = rights.readable(certificationId, "readCoursework", "");
        Overview all = overview.of(trainee);
        boolean own = rights.own(trainee);
        model.addAttribute("form", form);
        model.addAttribute("trainee", trainee);
        model.addAttribute("all", all);
        model.addAttribute("own", own);
        model.addAttribute("mayReport", own && trainee.state().open());
        model.addAttribute("kinds", CurriculumItem.Kind.values());
        model.addAttribute("endings", overview.endings());
        model.addAttribute("mostFiles", overview.mostFiles());
        model.addAttribute("name", people.name(trainee));
        model.addAttribute("names", people.reporters(all.reports()));
        return "certification/coursework";
    }

    private static BigDecimal number(String typed) {
        String hours = typed.strip().replace(',', '.');
        return hours.matches("\\d{1,4}(\\.\\d{1,4})?") ? new BigDecimal(hours) : null;
    }
}
