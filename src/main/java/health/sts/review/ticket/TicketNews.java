package health.sts.review.ticket;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.certification.Certificates;
import health.sts.certification.Certificates.Holder;
import health.sts.engine.Identities;
import health.sts.shared.Formats;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people of severity-1 tickets, on their page and by mail. */
@Component
class TicketNews {

    private static final List<Role> FALLBACK = List.of(Role.PROGRAM_MANAGER, Role.ADMINISTRATOR);

    private final Notices notices;
    private final Mailbox mailbox;
    private final Identities identities;
    private final Certificates certificates;
    private final Formats formats;

    TicketNews(Notices notices, Mailbox mailbox, Identities identities, Certificates certificates, Formats formats) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.identities = identities;
        this.certificates = certificates;
        this.formats = formats;
    }

    /** Certified trainers of the specialty; without any, the training managers. */
    void urgent(Ticket ticket) {
        List<String> trainers = certificates.holders(ticket.specialtyCode(), ticket.stateSince()).stream()
                .map(Holder::userId)
                .distinct()
                .toList();
        tell(
                trainers.isEmpty() ? members(Role.TRAINING_MANAGER) : trainers,
                ticket,
                "Severity 1: ticket " + ticket.id(),
                "A ticket of severity 1 is open since %s: %s. Whoever takes it claims it, so that others know."
                        .formatted(formats.when(ticket.openedAt()), ticket.title()));
    }

    /**
     * Those who are next in the chain.
     *
     * @param holder who holds it, or null
     * @return who was told
     */
    Collection<String> late(Ticket ticket, Rung rung, String holder) {
        Collection<String> people = members(rung.role());
        tell(
                people,
                ticket,
                "Severity 1 open for " + rung.after() + ": ticket " + ticket.id(),
                "The ticket \"%s\" is open for more than %s. %s"
                        .formatted(
                                ticket.title(),
                                rung.after(),
                                holder == null
                                        ? "Nobody has claimed it."
                                        : identities.names(Set.of(holder)).getOrDefault(holder, holder)
                                                + " holds it."));
        return people;
    }

    private void tell(Collection<String> people, Ticket ticket, String subject, String sentence) {
        String page = "/support/tickets/" + ticket.id();
        notices.tell(people, sentence, page, ticket.id());
        mailbox.write(people, subject, sentence + "\n\nOpen it under " + page, ticket.id());
    }

    private Collection<String> members(Role role) {
        Set<String> members = new LinkedHashSet<>(identities.usersIn(role));
        for (Role other : FALLBACK) {
            if (members.isEmpty()) {
                members.addAll(identities.usersIn(other));
            }
        }
        return members;
    }
}
