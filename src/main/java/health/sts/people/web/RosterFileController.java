package health.sts.people.web;

import health.sts.people.ImportKind;
import health.sts.people.RosterExports;
import health.sts.people.RosterSearch;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files to take away; rows are written as they are read. */
@Controller
class RosterFileController {

    private final RosterExports exports;

    RosterFileController(RosterExports exports) {
        this.exports = exports;
    }

    @GetMapping("/roster/export.csv")
    @PreAuthorize(RosterAccess.READERS)
    void export(
            @RequestParam(defaultValue = "PHYSICIANS") ImportKind kind,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String specialty,
            @RequestParam(required = false) String site,
            HttpServletResponse response)
            throws IOException {
        exports.export(kind, new RosterSearch(text, specialty, site, false, null), file(kind.many(), response));
    }

    @GetMapping("/roster/template.csv")
    @PreAuthorize(RosterAccess.IMPORTERS)
    void template(@RequestParam(defaultValue = "PHYSICIANS") ImportKind kind, HttpServletResponse response)
            throws IOException {
        exports.template(kind, file(kind.many() + "-template", response));
    }

    @GetMapping("/roster/imports/{importId}/problems.csv")
    @PreAuthorize(RosterAccess.READERS)
    void problems(@PathVariable String importId, HttpServletResponse response) throws IOException {
        exports.problems(importId, file("problems", response));
    }

    private static OutputStream file(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        return response.getOutputStream();
    }
}
