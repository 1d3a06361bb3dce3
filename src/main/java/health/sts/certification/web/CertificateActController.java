package health.sts.certification.web;

import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Suspends, reinstates and revokes, each on a page that says what follows and asks for a reason and a confirmation. */
@Controller
class CertificateActController {

    private static final String SUSPENDERS = "hasAnyRole('training-manager','cmio')";
    private static final String CMIO = "hasRole('cmio')";

    private final CertificateReaders readers;
    private final CertificateDesk desk;

    CertificateActController(CertificateReaders readers, CertificateDesk desk) {
        this.readers = readers;
        this.desk = desk;
    }

    @GetMapping("/certificates/{id}/suspend")
    @PreAuthorize(SUSPENDERS)
    String suspend(@PathVariable String id, Model model) {
        return page(CertificateAct.SUSPEND, readers.readable(id), new TypedForm(Map.of()), model);
    }

    @PostMapping("/certificates/{id}/suspend")
    @PreAuthorize(SUSPENDERS)
    String suspend(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(CertificateAct.SUSPEND, id, typed, desk::suspend, model, response);
    }

    @GetMapping("/certificates/{id}/reinstate")
    @PreAuthorize(CMIO)
    String reinstate(@PathVariable String id, Model model) {
        return page(CertificateAct.REINSTATE, readers.readable(id), new TypedForm(Map.of()), model);
    }

    @PostMapping("/certificates/{id}/reinstate")
    @PreAuthorize(CMIO)
    String reinstate(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(CertificateAct.REINSTATE, id, typed, desk::reinstate, model, response);
    }

    @GetMapping("/certificates/{id}/revoke")
    @PreAuthorize(CMIO)
    String revoke(@PathVariable String id, Model model) {
        return page(CertificateAct.REVOKE, readers.readable(id), new TypedForm(Map.of()), model);
    }

    @PostMapping("/certificates/{id}/revoke")
    @PreAuthorize(CMIO)
    String revoke(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return act(CertificateAct.REVOKE, id, typed, desk::revoke, model, response);
    }

    private String act(
            CertificateAct act,
            String id,
            Map<String, String> typed,
            BiConsumer<String, String> does,
            Model model,
            HttpServletResponse response) {
        CertificateView certificate = readers.readable(id);
        TypedForm form = new TypedForm(typed);
        if (form.value("reason").isBlank()) {
            form.refuse("reason", "Give the reason; the holder reads it.");
        }
        if (form.value("confirmed").isEmpty()) {
            form.refuse("confirmed", "Confirm that you have read what follows from it.");
        }
        return form.attempt(
                        () -> {
                            does.accept(id, form.value("reason"));
                            return "redirect:/certificates/" + id + "?" + act.path();
                        },
                        response)
                .orElseGet(() -> page(act, certificate, form, model));
    }

    private static String page(CertificateAct act, CertificateView certificate, TypedForm form, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("it", certificate);
        model.addAttribute("form", form);
        return "certification/certificates/act";
    }
}
