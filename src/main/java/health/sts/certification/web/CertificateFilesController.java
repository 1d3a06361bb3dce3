package health.sts.certification.web;

import health.sts.audit.Reads;
import health.sts.certification.credential.Credentials;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A certificate to take along: on paper, and as a file for wallets. For its holder and those who answer for it. */
@Controller
class CertificateFilesController {

    private static final List<Role> READERS =
            List.of(Role.TRAINING_MANAGER, Role.CMIO, Role.PROGRAM_MANAGER, Role.AUDITOR);

    private final CertificateDesk register;
    private final Credentials credentials;
    private final CurrentActor actor;
    private final Reads reads;

    CertificateFilesController(CertificateDesk register, Credentials credentials, CurrentActor actor, Reads reads) {
        this.register = register;
        this.credentials = credentials;
        this.actor = actor;
        this.reads = reads;
    }

    @GetMapping("/certificates/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        CertificateView certificate = readable(id, "readCertificatePdf");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        credentials.pdf(certificate.id(), out);
        return file(out.toByteArray(), MediaType.APPLICATION_PDF, certificate.id() + ".pdf");
    }

    @GetMapping("/certificates/{id}/credential")
    ResponseEntity<byte[]> credential(@PathVariable String id) {
        CertificateView certificate = readable(id, "readCredential");
        byte[] jws = certificate.credential().getBytes(StandardCharsets.US_ASCII);
        return file(jws, MediaType.TEXT_PLAIN, certificate.id() + ".jwt");
    }

    private CertificateView readable(String id, String step) {
        CertificateView certificate = register.get(id);
        Actor reader = actor.get();
        if (reader.userId().equals(certificate.userId())) {
            return certificate;
        }
        if (READERS.stream().noneMatch(reader::is)) {
            throw Refusal.forbidden("Only its holder and those who answer for certificates may have this file.");
        }
        reads.record(step, "certificate", certificate.id(), "");
        return certificate;
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
