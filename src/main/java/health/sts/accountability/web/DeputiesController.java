package health.sts.accountability.web;

import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.DeputyView;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands in for me, and for whom I stand in. */
@Controller
@RequestMapping("/deputies")
@PreAuthorize("isAuthenticated() and !hasRole('auditor')")
class DeputiesController {

    private static final String PAGE = "accountability/deputies";

    private final Deputies deputies;
    private final Identities identities;
    private final CurrentActor actor;
    private final Clock clock;

    DeputiesController(Deputies deputies, Identities identities, CurrentActor actor, Clock clock) {
        this.deputies = deputies;
        this.identities = identities;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return page(new TypedForm(Map.of()), model);
    }

    @PostMapping
    String name(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        LocalDate from = form.day("from");
        LocalDate until = form.day("until");
        NameDeputy command = new NameDeputy(form.value("deputy").strip(), from, until, form.value("reason"));
        return form.attempt(() -> deputies.name(command), response).isPresent()
                ? "redirect:/deputies"
                : page(form, model);
    }

    @PostMapping("/{id}/end")
    String end(@PathVariable String id) {
        deputies.end(id);
        return "redirect:/deputies";
    }

    private String page(TypedForm form, Model model) {
        String me = actor.get().userId();
        List<DeputyView> all = deputies.of(me);
        model.addAttribute("form", form);
        model.addAttribute("me", me);
        model.addAttribute("now", clock.instant());
        model.addAttribute("deputyships", all);
        model.addAttribute(
                "names",
                identities.names(all.stream()
                        .flatMap(each -> Stream.of(each.principal(), each.deputy()))
                        .toList()));
        return PAGE;
    }
}
