package health.sts.audit.web;

import health.sts.audit.handbook.Chapter;
import health.sts.audit.handbook.Handbook;
import health.sts.audit.handbook.Handbook.Reading;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The handbook of processes and decision tables, for everybody who is signed in. */
@Controller
@RequestMapping("/handbook")
@PreAuthorize("isAuthenticated()")
class HandbookController {

    private final Handbook handbook;

    HandbookController(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping
    String contents(@RequestParam(required = false) String q, Model page) {
        page.addAttribute("contents", handbook.contents(q));
        return "audit/handbook/contents";
    }

    @GetMapping("/{key}")
    String newest(@PathVariable String key, Model page) {
        return show(handbook.newest(key), page);
    }

    @GetMapping("/{key}/{version}")
    String version(
            @PathVariable String key,
            @PathVariable String version,
            @RequestParam(required = false) String from,
            Model page) {
        return show(handbook.version(key, version, from), page);
    }

    private static String show(Reading reading, Model page) {
        page.addAttribute("reading", reading);
        page.addAttribute("chapter", reading.chapter());
        return reading.chapter() instanceof Chapter.OfProcess ? "audit/handbook/process" : "audit/handbook/table";
    }
}
