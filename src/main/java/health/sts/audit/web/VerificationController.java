package health.sts.audit.web;

import health.sts.audit.verification.KeptVerdict;
import health.sts.audit.verification.SealState;
import health.sts.audit.verification.Verifications;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The check of the whole ledger: its state, beginning one, its progress, the last verdicts. */
@Controller
@PreAuthorize("hasRole('auditor')")
class VerificationController {

    private static final int LARGEST = 1 << 20;
    private static final String PAGE = "audit/verification";

    private final Verifications verifications;
    private final Identities identities;

    VerificationController(Verifications verifications, Identities identities) {
        this.verifications = verifications;
        this.identities = identities;
    }

    @GetMapping("/audit/verification")
    String show(Model model) {
        return page(new TypedForm(Map.of()), model);
    }

    /** The page asks for this part again while a check is under way. */
    @GetMapping(path = "/audit/verification", headers = "HX-Request")
    String progress(Model model, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("check", verifications.underWay().orElse(null));
        return PAGE + " :: check";
    }

    @GetMapping(path = "/audit/verification.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeptVerdict> last() {
        return ResponseEntity.of(verifications.last());
    }

    @PostMapping(path = "/audit/verification", produces = MediaType.TEXT_HTML_VALUE)
    String begin(
            @RequestParam(defaultValue = "") String heads,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String kept = heads + "\n" + text(file);
        TypedForm form = new TypedForm(Map.of("heads", heads));
        return form.attempt(() -> verifications.begin(kept), response)
                .map(begun -> "redirect:/audit/verification")
                .orElseGet(() -> page(form, model));
    }

    @PostMapping(path = "/audit/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> begin(@RequestParam(defaultValue = "") String heads) {
        boolean begun = verifications.begin(heads);
        return ResponseEntity.status(begun ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT)
                .body(Map.of("state", begun ? "begun" : "already under way", "verdict", "/audit/verification.json"));
    }

    private String page(TypedForm form, Model model) {
        SealState state = verifications.state();
        List<KeptVerdict> verdicts = verifications.verdicts();
        model.addAttribute("form", form);
        model.addAttribute("state", state);
        model.addAttribute("verdicts", verdicts);
        model.addAttribute("check", verifications.underWay().orElse(null));
        model.addAttribute("failure", verifications.failure().orElse(null));
        model.addAttribute(
                "names",
                identities.names(
                        verdicts.stream().map(KeptVerdict::checkedBy).distinct().toList()));
        return PAGE;
    }

    private static String text(MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return "";
        }
        if (file.getSize() > LARGEST) {
            throw Refusal.invalid("heads", "The file of heads is larger than 1 MB. A head is one line.");
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }
}
