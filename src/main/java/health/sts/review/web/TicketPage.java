package health.sts.review.web;

import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.TicketCategory;
import health.sts.review.ticket.Severity;
import health.sts.review.ticket.TicketBoard;
import health.sts.review.ticket.TicketEvent;
import health.sts.review.ticket.TicketView;
import health.sts.review.ticket.TicketWorkflow;
import health.sts.shared.TypedForm;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a ticket and the form of a new one show. */
@Component
class TicketPage {

    private final TicketBoard board;
    private final TicketWorkflow workflow;
    private final Waves waves;
    private final Roster roster;
    private final Identities identities;

    TicketPage(TicketBoard board, TicketWorkflow workflow, Waves waves, Roster roster, Identities identities) {
        this.board = board;
        this.workflow = workflow;
        this.waves = waves;
        this.roster = roster;
        this.identities = identities;
    }

    /** @param act the act whose form was typed, or an empty text */
    String show(String id, String act, TypedForm form, Model model) {
        TicketView ticket = board.get(id);
        TicketWorkflow.Work work = ticket.urgent() ? workflow.work(id).orElse(null) : null;
        String holder = work == null ? null : work.holder();
        model.addAttribute("it", ticket);
        model.addAttribute("act", act);
        model.addAttribute("form", form);
        model.addAttribute("rights", board.rights());
        model.addAttribute("holder", holder);
        model.addAttribute("task", work == null ? null : work.taskId());
        model.addAttribute("names", identities.names(people(ticket, holder)));
        model.addAttribute(
                "wave",
                waves.dates().stream()
                        .filter(one -> one.id().equals(ticket.waveId()))
                        .map(WaveDate::title)
                        .findFirst()
                        .orElse(ticket.waveId()));
        model.addAttribute(
                "site", roster.site(ticket.siteId()).map(SiteView::name).orElse(ticket.siteId()));
        model.addAttribute(
                "specialty",
                roster.specialties().stream()
                        .filter(one -> one.code().equals(ticket.specialtyCode()))
                        .map(SpecialtyView::name)
                        .findFirst()
                        .orElse(ticket.specialtyCode()));
        words(model);
        return "review/tickets/show";
    }

    String form(TypedForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rights", board.rights());
        model.addAttribute("waves", waves.dates());
        model.addAttribute("specialties", roster.specialties());
        model.addAttribute("sites", roster.sites());
        words(model);
        return "review/tickets/new";
    }

    private static void words(Model model) {
        model.addAttribute("categories", TicketCategory.values());
        model.addAttribute("severities", Severity.values());
    }

    private static Set<String> people(TicketView ticket, String holder) {
        return Stream.of(
                        Stream.of(ticket.openedBy()),
                        Stream.ofNullable(holder),
                        ticket.events().stream().map(TicketEvent::by),
                        ticket.escalations().stream().flatMap(step -> step.told().stream()),
                        ticket.escalations().stream()
                                .map(TicketView.Escalation::holder)
                                .filter(one -> one != null))
                .flatMap(people -> people)
                .collect(Collectors.toSet());
    }
}
