package health.sts.review.ticket;

import health.sts.review.ticket.ImportedTicket.Fate;
import health.sts.review.ticket.TicketPlaces.Known;
import health.sts.review.ticket.TicketPlaces.Place;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Says what becomes of each line of a file: a new ticket, the resolution of one that is open here, one that is known, or a
 * refusal with the way out.
 */
@Component
class TicketJudge {

    private final TicketPlaces places;
    private final TicketStore store;

    TicketJudge(TicketPlaces places, TicketStore store) {
        this.places = places;
        this.store = store;
    }

    /**
     * @param ticket the one that the line makes, or null
     * @param resolves the one that it resolves, as it stands, or null
     */
    record Judged(TicketLine read, ImportedTicket line, Ticket ticket, Ticket resolves) {}

    /** A bounded number of statements for each 1,000 lines. */
    List<Judged> judge(List<TicketLine> lines, String by, Instant now) {
        List<TicketLine> readable =
                lines.stream().filter(line -> line.problem() == null).toList();
        Known known = places.known(readable.stream()
                .map(line -> line.place().physician())
                .filter(Objects::nonNull)
                .toList());
        Map<String, Ticket> tickets =
                store.known(readable.stream().map(TicketLine::externalId).toList());
        Map<String, Long> seen = new HashMap<>();
        List<Judged> judged = new ArrayList<>();
        for (TicketLine line : lines) {
            judged.add(judge(line, known, tickets, seen, by, now));
        }
        return judged;
    }

    private static Judged judge(
            TicketLine line, Known known, Map<String, Ticket> tickets, Map<String, Long> seen, String by, Instant now) {
        if (line.problem() != null) {
            return refused(line, line.problem());
        }
        Long before = seen.putIfAbsent(line.externalId(), line.line());
        if (before != null) {
            return refused(line, "Column external_id: line %d has the same id. Keep one of the two.".formatted(before));
        }
        Ticket ticket = tickets.get(line.externalId());
        if (ticket != null) {
            return known(line, ticket);
        }
        try {
            return taken(line, ticket(line, known.of(line.place()), by, now));
        } catch (Refusal refusal) {
            return refused(line, TicketFile.sentence(refusal));
        }
    }

    private static Judged known(TicketLine line, Ticket ticket) {
        boolean open = ticket.state() == TicketState.OPEN && line.resolvedAt() != null;
        if (open && !ticket.urgent() && !line.resolvedAt().isBefore(ticket.stateSince())) {
            String sentence = "Open here, and resolved by the service desk since.";
            return new Judged(
                    line,
                    new ImportedTicket(line.line(), line.externalId(), Fate.RESOLVES, sentence, ticket.id()),
                    null,
                    ticket);
        }
        String sentence = !open
                ? "This ticket was taken before; it stays as it is."
                : ticket.urgent()
                        ? "Severity 1 and open here. Whoever handles it resolves it by its task, so that the ladder ends with a person."
                        : "It was opened again here after the service desk resolved it, so it stays open.";
        return new Judged(
                line,
                new ImportedTicket(line.line(), line.externalId(), Fate.KNOWN, sentence, ticket.id()),
                null,
                null);
    }

    private static Judged taken(TicketLine line, Ticket ticket) {
        return new Judged(
                line,
                new ImportedTicket(
                        line.line(),
                        line.externalId(),
                        Fate.NEW,
                        ticket.urgent()
                                ? "Severity 1 and open: the ladder begins when it is taken."
                                : "%s, severity %s, %s."
                                        .formatted(
                                                ticket.category().title(),
                                                ticket.severity().title(),
                                                ticket.state().title().toLowerCase(java.util.Locale.ROOT)),
                        null),
                ticket,
                null);
    }

    private static Ticket ticket(TicketLine line, Place place, String by, Instant now) {
        boolean resolved = line.resolvedAt() != null;
        return new Ticket(
                Ids.next("TKT"),
                line.externalId(),
                place.waveId(),
                place.specialtyCode(),
                place.siteId(),
                place.physicianId(),
                line.category(),
                line.severity(),
                line.title(),
                line.description(),
                resolved ? TicketState.RESOLVED : TicketState.OPEN,
                by,
                line.openedAt(),
                now,
                resolved ? line.resolvedAt() : line.openedAt(),
                resolved ? 1 : 0);
    }

    private static Judged refused(TicketLine line, String sentence) {
        return new Judged(
                line, new ImportedTicket(line.line(), line.externalId(), Fate.REFUSED, sentence, null), null, null);
    }
}
