package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.usage.UsageExports;
import health.sts.review.usage.UsageLoads;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Files about EHR use to take away. */
@Controller
class UsageFileController {

    private final UsageLoads loads;
    private final UsageExports exports;

    UsageFileController(UsageLoads loads, UsageExports exports) {
        this.loads = loads;
        this.exports = exports;
    }

    @GetMapping("/usage/template.csv")
    @PreAuthorize(UsageController.LOADERS)
    void template(HttpServletResponse response) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(CsvFile.open(response, "ehr-use-template"))) {
            csv.writeRecord(UsageLoads.columns().keySet());
        }
    }

    @GetMapping("/usage/loads/{id}/problems.csv")
    @PreAuthorize(UsageController.READERS_OF_LINES)
    void problems(@PathVariable String id, HttpServletResponse response) throws IOException {
        loads.view(id);
        exports.problems(id, CsvFile.open(response, id + "-problems"));
    }

    @GetMapping("/usage/loads/{id}/figures.csv")
    @PreAuthorize(UsageController.READERS_OF_LINES)
    void figures(@PathVariable String id, HttpServletResponse response) throws IOException {
        loads.view(id);
        exports.figures(id, CsvFile.open(response, id));
    }

    @GetMapping("/usage/loads/{id}/replaced.csv")
    @PreAuthorize(UsageController.READERS_OF_LINES)
    void replaced(@PathVariable String id, HttpServletResponse response) throws IOException {
        loads.view(id);
        exports.replaced(id, CsvFile.open(response, id + "-replaced"));
    }
}
