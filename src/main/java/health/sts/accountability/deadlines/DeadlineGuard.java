package health.sts.accountability.deadlines;

import health.sts.accountability.CommitBatch;
import health.sts.accountability.WorkCalendar;
import health.sts.accountability.deadlines.Deadline.Key;
import health.sts.engine.TaskGuard;
import health.sts.engine.TaskStep;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each new task its due date from the model's property {@code deadline} and has the watch keep an eye on it. The
 * rows of a transaction are written as one batch just before it commits; completing a task writes nothing.
 */
@Component
@Order(20)
class DeadlineGuard implements TaskGuard {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_CANDIDATES = 1000;

    private final WorkCalendar calendar;
    private final Looks looks;
    private final Clock clock;
    private final CommitBatch<Deadline> rows;

    DeadlineGuard(WorkCalendar calendar, Looks looks, Clock clock, DeadlineStore store) {
        this.calendar = calendar;
        this.looks = looks;
        this.clock = clock;
        rows = new CommitBatch<>(store::insert);
    }

    @Override
    public void created(TaskStep task) {
        Instant now = clock.instant();
        String calendarId = calendarOf(task);
        task.property("deadline").map(word -> due(task, word, calendarId, now)).ifPresent(task::due);
        if (task.due() != null) {
            Deadline deadline = deadline(task, calendarId, now);
            rows.add(deadline.lookedAt(looks.first(deadline, now)));
        }
    }

    private Instant due(TaskStep task, String word, String calendarId, Instant now) {
        String variable = DueWord.variable(word);
        return variable == null
                ? calendar.due(now, word, calendarId, calendar.zone())
                : DueWord.moment(variable, task.variable(variable), calendar);
    }

    private Deadline deadline(TaskStep task, String calendarId, Instant now) {
        return new Deadline(
                Key.task(task.taskId()),
                task.businessKey(),
                task.step(),
                task.processKey(),
                cut(task.name(), LONGEST_NAME),
                "/camunda/app/tasklist/default/#/?task=" + task.taskId(),
                task.assignee(),
                fitting(Deadline.marked(task.candidateGroups(), task.candidateUsers())),
                task.property("escalateTo").orElse(null),
                calendarId,
                now,
                task.due(),
                now,
                0,
                true);
    }

    private static String calendarOf(TaskStep task) {
        return task.variable("calendarId") instanceof String id && !id.isBlank() ? id : WorkCalendar.DEFAULT;
    }

    /** As many candidates as fit, groups first: a group stands for many people. */
    private static List<String> fitting(List<String> candidates) {
        int length = 0;
        int count = 0;
        while (count < candidates.size() && (length += candidates.get(count).length() + 1) <= LONGEST_CANDIDATES) {
            count++;
        }
        return candidates.subList(0, count);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
