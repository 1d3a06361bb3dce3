package health.sts.certification.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.certification.register.TeachingDesk;
import health.sts.certification.register.TeachingDesk.Preview;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Results from a file: first shown line by line, then recorded as a whole. */
@Controller
@PreAuthorize("hasRole('training-manager')")
class TeachingFileController {

    private static final int SHOWN = 100;
    private static final int LARGEST = 1_000_000;
    private static final Charset OF_SPREADSHEETS = Charset.forName("windows-1252");

    private final TeachingDesk desk;

    TeachingFileController(TeachingDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/teaching-results/file")
    String preview(@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        boolean readable = file != null && file.getSize() <= LARGEST;
        return page(readable ? text(file.getBytes()) : file == null ? "" : "x".repeat(LARGEST), model, response);
    }

    /** What was shown comes back with the page and is checked again; nothing is kept in between. */
    @PostMapping("/teaching-results/file/record")
    String record(@RequestParam(defaultValue = "") String csv, Model model, HttpServletResponse response) {
        if (!desk.preview(csv).problems().isEmpty()) {
            return page(csv, model, response);
        }
        return "redirect:/teaching-results?recorded=" + desk.recordFile(csv);
    }

    @GetMapping("/teaching-results/template.csv")
    void template(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"teaching-results-template.csv\"");
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(TeachingDesk.COLUMNS);
            csv.writeRecord(List.of(
                    "PHY-00001", "207RC0000X", "RATING", "2027-01-01", "2027-01-31", "4.25", "18", "Survey January"));
        }
    }

    private String page(String csv, Model model, HttpServletResponse response) {
        Preview preview = desk.preview(csv);
        boolean taken = preview.problems().isEmpty();
        if (!taken) {
            response.setStatus(422);
        }
        model.addAttribute("csv", taken ? csv : "");
        model.addAttribute("count", preview.results().size());
        model.addAttribute(
                "results",
                preview.results().subList(0, Math.min(SHOWN, preview.results().size())));
        model.addAttribute("problemCount", preview.problems().size());
        model.addAttribute(
                "problems",
                preview.problems().subList(0, Math.min(SHOWN, preview.problems().size())));
        model.addAttribute("kinds", TeachingResultForm.KINDS);
        return "certification/teaching-results/preview";
    }

    /** UTF-8 where every byte fits, else what spreadsheets write. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, OF_SPREADSHEETS);
        }
    }
}
