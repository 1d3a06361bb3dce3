package health.sts.portal;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in page for pages, Tasklist and Cockpit; the check itself is Spring Security's. */
@Controller
class SignInController {

    private static final String WRONG = "The user name and the password do not match. Check both and try again.";
    private static final String THROTTLED = "Too many attempts failed in a short time. Wait a minute, then try again. "
            + "If you forgot your password, ask an administrator for a new one.";

    private final ObjectProvider<DemoSignIns> demo;

    SignInController(ObjectProvider<DemoSignIns> demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String throttled,
            @RequestParam(required = false) String signedOut,
            Model model) {
        model.addAttribute("problem", throttled != null ? THROTTLED : error != null ? WRONG : null);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute(
                "people", demo.stream().map(DemoSignIns::people).findFirst().orElse(List.of()));
        return "portal/sign-in";
    }
}
