package health.sts.accountability.web;

import health.sts.accountability.Notices;
import health.sts.accountability.Notices.Notice;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's own notices. */
@Controller
@RequestMapping("/notices")
@PreAuthorize("isAuthenticated()")
class NoticesController {

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(@RequestParam(required = false) String before, Model model) {
        List<Notice> page = notices.mine(before);
        model.addAttribute("notices", page);
        model.addAttribute(
                "older",
                page.size() < Notices.PAGE ? null : page.get(page.size() - 1).id());
        return "accountability/notices";
    }

    @PostMapping("/read")
    String read(@RequestParam(required = false) List<String> id) {
        if (id == null) {
            notices.markAllRead();
        } else {
            notices.markRead(id);
        }
        return "redirect:/notices";
    }
}
