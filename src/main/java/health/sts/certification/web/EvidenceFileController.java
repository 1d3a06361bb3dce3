package health.sts.certification.web;

import health.sts.certification.curriculum.EvidenceFiles;
import health.sts.certification.curriculum.EvidenceFiles.FileView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out evidence as a download whose type no browser opens by itself; never as a page of ours. */
@Controller
class EvidenceFileController {

    private final EvidenceFiles files;

    EvidenceFileController(EvidenceFiles files) {
        this.files = files;
    }

    @GetMapping("/certification/files/{fileId}")
    void download(@PathVariable String fileId, HttpServletResponse response) throws IOException {
        FileView file = files.get(fileId);
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLength(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        files.write(fileId, response.getOutputStream());
    }
}
