package health.sts.review.web;

import health.sts.review.TicketCategory;
import health.sts.review.ticket.NewTicket;
import health.sts.review.ticket.Severity;
import health.sts.review.ticket.TicketFields;
import health.sts.review.ticket.Tickets;
import health.sts.shared.Refusal;
import health.sts.shared.TypedForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new ticket, the page of one, and what is done there: resolve, open again, correct. */
@Controller
class TicketActsController {

    private static final String ENTERING =
            "hasAnyRole('peer-trainer','training-manager','program-manager','physician')";
    private static final String PAGE = "redirect:/support/tickets/";

    private final Tickets tickets;
    private final TicketPage page;

    TicketActsController(Tickets tickets, TicketPage page) {
        this.tickets = tickets;
        this.page = page;
    }

    @GetMapping("/support/tickets/new")
    @PreAuthorize(ENTERING)
    String form(Model model) {
        return page.form(new TypedForm(Map.of()), model);
    }

    @PostMapping("/support/tickets/new")
    @PreAuthorize(ENTERING)
    String open(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> PAGE
                                + tickets.open(new NewTicket(
                                        category(form),
                                        severity(form),
                                        form.value("physician"),
                                        form.value("wave"),
                                        form.value("specialty"),
                                        form.value("site"),
                                        form.value("title"),
                                        form.value("description"))),
                        response)
                .orElseGet(() -> page.form(form, model));
    }

    @GetMapping("/support/tickets/{id}")
    @PreAuthorize(TicketController.READERS)
    String show(@PathVariable String id, Model model) {
        return page.show(id, "", new TypedForm(Map.of()), model);
    }

    /** @param act resolve, reopen, category or severity */
    @PostMapping("/support/tickets/{id}/{act}")
    @PreAuthorize(ENTERING)
    String act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        TypedForm form = new TypedForm(typed);
        return form.attempt(
                        () -> {
                            perform(id, act, form);
                            return PAGE + id;
                        },
                        response)
                .orElseGet(() -> page.show(id, act, form, model));
    }

    private void perform(String id, String act, TypedForm form) {
        switch (act) {
            case "resolve" -> tickets.resolve(id, form.value(TicketFields.RESOLUTION));
            case "reopen" -> tickets.reopen(id, form.value("reason"));
            case "category" -> tickets.correct(id, category(form), form.value("reason"));
            case "severity" -> tickets.correct(id, severity(form), form.value("reason"));
            default ->
                throw Refusal.notFound("A ticket can be resolved, opened again and corrected, and nothing else.");
        }
    }

    private static TicketCategory category(TypedForm form) {
        return Arrays.stream(TicketCategory.values())
                .filter(one -> one.name().equals(form.value("category")))
                .findFirst()
                .orElse(null);
    }

    private static Severity severity(TypedForm form) {
        return Severity.find(form.value("severity")).orElse(null);
    }
}
