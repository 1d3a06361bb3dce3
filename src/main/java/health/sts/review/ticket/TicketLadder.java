package health.sts.review.ticket;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the steps of the ladder of severity-1 tickets: tells the chain and keeps a row and a line on the ledger. */
@Component
class TicketLadder {

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final TicketNews news;
    private final TicketWorkflow workflow;
    private final DecisionLedger ledger;

    TicketLadder(JdbcClient jdbc, TicketNews news, TicketWorkflow workflow, DecisionLedger ledger) {
        this.jdbc = jdbc;
        this.news = news;
        this.workflow = workflow;
        this.ledger = ledger;
    }

    void begin(Collection<Ticket> tickets) {
        List<Ticket> urgent = tickets.stream().filter(Ticket::urgent).toList();
        if (!urgent.isEmpty()) {
            workflow.begin(urgent.stream().map(Ticket::id).toList());
            urgent.forEach(news::urgent);
        }
    }

    void climb(Ticket ticket, Rung rung, Instant now) {
        String holder =
                workflow.work(ticket.id()).map(TicketWorkflow.Work::holder).orElse(null);
        List<String> told = new ArrayList<>(news.late(ticket, rung, holder));
        jdbc.sql(
                        """
                        insert into ticket_escalation (id, ticket_id, rung, told, holder, escalated_at)
                        values (:id, :ticket, :rung, :told, :holder, :at)
                        """)
                .param("id", Ids.next("TKL"))
                .param("ticket", ticket.id())
                .param("rung", rung.name())
                .param("told", joined(told))
                .param("holder", holder)
                .param("at", SqlTime.of(now))
                .update();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("rung", rung.name());
        content.put("after", rung.after());
        content.put("told", told);
        content.put("holder", holder);
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.ESCALATION,
                "escalateTicket",
                rung.name(),
                "ticket",
                ticket.id(),
                ticket.id(),
                content));
    }

    /** The steps that were taken for a ticket, in order. */
    List<TicketView.Escalation> of(String ticketId) {
        return jdbc.sql("select * from ticket_escalation where ticket_id = :id order by escalated_at, id")
                .param("id", ticketId)
                .query((row, number) -> new TicketView.Escalation(
                        Rung.valueOf(row.getString("rung")),
                        List.of(row.getString("told").split(", ")),
                        row.getString("holder"),
                        SqlTime.read(row, "escalated_at")))
                .list();
    }

    /** As many as there is room for; the ledger names all of them. */
    private static String joined(List<String> people) {
        String all = String.join(", ", people);
        return all.length() <= LONGEST ? all : all.substring(0, all.lastIndexOf(", ", LONGEST));
    }
}
