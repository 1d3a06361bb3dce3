package health.sts.delivery.web;

import health.sts.delivery.calendar.CalendarFeeds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "My calendar": the private link that a calendar program subscribes to, made, renewed and ended. */
@Controller
@RequestMapping("/calendar")
@PreAuthorize("isAuthenticated() and not hasRole('api')")
class CalendarController {

    private static final String PAGE = "redirect:/calendar";

    private final CalendarFeeds feeds;

    CalendarController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("since", feeds.mine().orElse(null));
        return "delivery/calendar";
    }

    /** The address is on the next page and on no other. */
    @PostMapping("/link")
    String renew(RedirectAttributes next) {
        String link = feeds.renew();
        next.addFlashAttribute("link", link);
        next.addFlashAttribute("subscribe", link.replaceFirst("^https?:", "webcal:"));
        return PAGE;
    }

    @PostMapping("/link/end")
    String end(RedirectAttributes next) {
        feeds.end();
        next.addFlashAttribute("ended", true);
        return PAGE;
    }
}
