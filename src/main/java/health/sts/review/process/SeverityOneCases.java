package health.sts.review.process;

import health.sts.engine.CasePart;
import health.sts.engine.OpenTask;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import health.sts.review.ticket.TicketWorkflow;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Severity-1 tickets on the engine. */
@Component
class SeverityOneCases implements TicketWorkflow {

    /** In which a ticket of severity 1 should be resolved (P8.1, A). */
    private static final Duration TARGET = Duration.ofHours(1);

    private final Processes processes;
    private final TaskDesk tasks;
    private final Clock clock;

    SeverityOneCases(Processes processes, TaskDesk tasks, Clock clock) {
        this.processes = processes;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void begin(Collection<String> ticketIds) {
        Map<String, Object> dates = new HashMap<>();
        SeverityOneProcess.RESOLVE_BY.put(dates, clock.instant().plus(TARGET).toString());
        Map<String, Map<String, Object>> cases = new HashMap<>();
        ticketIds.forEach(id -> cases.put(id, dates));
        processes.beginAll(SeverityOneProcess.KEY, cases);
    }

    @Override
    public void resolve(String ticketId, String sentence) {
        OpenTask task = task(ticketId)
                .orElseThrow(() -> Refusal.conflict("Somebody resolved or lowered this ticket a moment ago."));
        Map<String, Object> form = new HashMap<>();
        SeverityOneProcess.RESOLUTION.put(form, sentence);
        tasks.complete(task.id(), form);
    }

    @Override
    public void lowered(String ticketId) {
        processes.tell(SeverityOneProcess.LOWERED, ticketId, Map.of());
    }

    @Override
    public Optional<Work> work(String ticketId) {
        return task(ticketId).map(task -> new Work(task.id(), task.assignee()));
    }

    private Optional<OpenTask> task(String ticketId) {
        return tasks.find(CasePart.every(ticketId), SeverityOneProcess.RESOLVE);
    }
}
