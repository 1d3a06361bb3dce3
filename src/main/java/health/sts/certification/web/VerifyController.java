package health.sts.certification.web;

import health.sts.certification.credential.Credentials;
import health.sts.certification.credential.Credentials.Verdict;
import health.sts.certification.credential.PublicRecords;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Open to everybody: whether a certificate is good, by its address or by its file. */
@Controller
class VerifyController {

    /** Pages with a name on them are for who has the address, not for search engines. */
    private static final String ROBOTS = "X-Robots-Tag";

    private final Credentials credentials;
    private final CertificateDesk register;
    private final PublicRecords records;

    VerifyController(Credentials credentials, CertificateDesk register, PublicRecords records) {
        this.credentials = credentials;
        this.register = register;
        this.records = records;
    }

    @ModelAttribute("issuer")
    String issuer() {
        return records.issuerName();
    }

    @GetMapping("/verify")
    String form() {
        return "certification/verify";
    }

    @PostMapping("/verify")
    String check(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String given = file == null || file.isEmpty()
                ? credential.strip()
                : new String(file.getBytes(), StandardCharsets.UTF_8).strip();
        if (given.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("problem", "Choose the file of a credential, or paste its text.");
            return "certification/verify";
        }
        Verdict verdict = credentials.verify(given);
        Optional<CertificateView> certificate =
                Optional.ofNullable(verdict.publicId()).map(register::ofPublicId);
        model.addAttribute("answer", CertificateAnswer.of(verdict, certificate));
        return "certification/verify";
    }

    @GetMapping("/verify/{publicId}")
    String certificate(@PathVariable String publicId, Model model, HttpServletResponse response) {
        response.setHeader(ROBOTS, "noindex");
        Optional<CertificateView> certificate = find(publicId);
        if (certificate.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        certificate.ifPresent(found -> model.addAttribute(
                "answer", CertificateAnswer.of(credentials.verify(found.credential()), certificate)));
        return "certification/verified";
    }

    private Optional<CertificateView> find(String publicId) {
        try {
            return Optional.of(register.ofPublicId(publicId));
        } catch (Refusal unknown) {
            if (unknown.kind() != Refusal.Kind.NOT_FOUND) {
                throw unknown;
            }
            return Optional.empty();
        }
    }
}
