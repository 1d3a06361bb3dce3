package health.sts.portal;

import health.sts.shared.BackgroundWork;
import health.sts.shared.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for the person, what they answer for, what is new. */
@Controller
class HomeController {

    private final CurrentActor currentActor;
    private final Home home;
    private final Contributions contributions;

    HomeController(CurrentActor currentActor, Home home, Contributions contributions) {
        this.currentActor = currentActor;
        this.home = home;
        this.contributions = contributions;
    }

    @GetMapping("/")
    String home(Model model, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        model.addAttribute("home", home.of(currentActor.get()));
        model.addAttribute("work", contributions.workUnderWay());
        return "portal/home";
    }

    /** The page asks for this part again while work is under way. */
    @GetMapping(value = "/", headers = "HX-Request")
    String work(Model model, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        List<BackgroundWork.Progress> work = contributions.workUnderWay();
        model.addAttribute("work", work);
        return work.isEmpty() ? "portal/home :: workDone" : "portal/home :: work";
    }
}
