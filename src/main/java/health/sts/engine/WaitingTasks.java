package health.sts.engine;

import health.sts.shared.Actor;
import java.time.Instant;
import java.util.List;

/** What waits for a person across all running cases, for their home page. */
public interface WaitingTasks {

    /**
     * The open tasks that the actor holds or may take: their own, and unassigned ones of their groups.
     *
     * @param endOfToday where "due today" ends, in the zone of the health system
     * @param limit how many rows at most; the counts cover all tasks
     */
    Waiting waitingFor(Actor actor, Instant endOfToday, int limit);

    /**
     * The counts of all waiting tasks and the most urgent rows: by due date, those without one last.
     *
     * @param late due before now
     * @param dueToday due from now until the end of today
     * @param later due after today, or without a due date
     */
    record Waiting(long late, long dueToday, long later, List<Row> rows) {

        public static final Waiting NOTHING = new Waiting(0, 0, 0, List.of());

        public Waiting {
            rows = List.copyOf(rows);
        }

        /** All tasks that wait. */
        public long total() {
            return late + dueToday + later;
        }
    }

    /**
     * One waiting task.
     *
     * @param name what is to be done
     * @param processName the process it belongs to, as people call it
     * @param businessKey the case it is done for
     * @param mine the actor holds it; otherwise it is offered to one of their groups
     * @param since when it began to wait
     * @param due when it should be done, or null
     */
    record Row(
            String taskId,
            String name,
            String processName,
            String businessKey,
            boolean mine,
            Instant since,
            Instant due) {}
}
