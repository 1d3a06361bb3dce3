package health.sts.accountability.web;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.Filter;
import health.sts.accountability.Actions.State;
import health.sts.engine.Identities;
import health.sts.shared.CurrentActor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of actions by owner and lateness. */
@Controller
@RequestMapping("/actions")
@PreAuthorize("isAuthenticated() and !hasRole('api')")
class ActionsController {

    private static final String ME = "me";

    private final Actions actions;
    private final ActionCsv csv;
    private final Identities identities;
    private final CurrentActor actor;
    private final Clock clock;

    ActionsController(Actions actions, ActionCsv csv, Identities identities, CurrentActor actor, Clock clock) {
        this.actions = actions;
        this.csv = csv;
        this.identities = identities;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) State state,
            @RequestParam(required = false) String after,
            Model model) {
        List<ActionView> page = actions.list(new Filter(owner(owner), late, state, after, Actions.PAGE));
        model.addAttribute("actions", page);
        model.addAttribute(
                "next",
                page.size() < Actions.PAGE ? null : page.get(page.size() - 1).id());
        model.addAttribute(
                "names", identities.names(page.stream().map(ActionView::owner).toList()));
        model.addAttribute("owner", owner);
        model.addAttribute("late", late);
        model.addAttribute("state", state);
        model.addAttribute("states", State.values());
        model.addAttribute("now", clock.instant());
        return "accountability/actions/list";
    }

    @GetMapping(path = "/export", produces = "text/csv")
    void export(
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) State state,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"actions.csv\"");
        csv.write(new Filter(owner(owner), late, state, null, Actions.PAGE), response.getWriter());
    }

    private String owner(String asked) {
        return asked.isBlank() ? null : asked.equals(ME) ? actor.get().userId() : asked.strip();
    }
}
