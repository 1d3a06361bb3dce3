package health.sts.accountability.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something due, as the watch knows it.
 *
 * @param holder who holds the task now, or the owner of what is no task; null where a group has to act
 * @param candidates who may take the task, groups marked by {@code g:} and users by {@code u:}
 * @param open what is due is not done yet
 */
record Deadline(
        Key key,
        String businessKey,
        String step,
        String processKey,
        String what,
        String link,
        String holder,
        List<String> candidates,
        String escalateTo,
        String calendarId,
        Instant created,
        Instant due,
        Instant nextAt,
        int round,
        boolean open) {

    /** The kind of all human tasks; their id is the task id. */
    static final String TASK = "task";

    /** What a deadline hangs on. */
    record Key(String kind, String id) {

        static Key task(String taskId) {
            return new Key(TASK, taskId);
        }
    }

    Deadline {
        created = millis(created);
        due = millis(due);
        candidates = List.copyOf(candidates);
    }

    /** The moment at which half of the time is used; the due date itself where that has passed. */
    Instant halfTime() {
        return timeUsed(50);
    }

    /** The moment at which this share of the time is used. */
    Instant timeUsed(int percent) {
        Duration allowed = Duration.between(created, due);
        return allowed.isNegative()
                ? due
                : millis(created.plus(allowed.multipliedBy(percent).dividedBy(100)));
    }

    boolean isTask() {
        return key.kind().equals(TASK);
    }

    List<String> candidateGroups() {
        return marked("g:");
    }

    List<String> candidateUsers() {
        return marked("u:");
    }

    /** The same with another due date; the ladder begins anew. */
    Deadline movedTo(Instant newDue) {
        return new Deadline(
                key,
                businessKey,
                step,
                processKey,
                what,
                link,
                holder,
                candidates,
                escalateTo,
                calendarId,
                created,
                newDue,
                nextAt,
                round + 1,
                open);
    }

    /** The same, to be looked at then. */
    Deadline lookedAt(Instant next) {
        return new Deadline(
                key,
                businessKey,
                step,
                processKey,
                what,
                link,
                holder,
                candidates,
                escalateTo,
                calendarId,
                created,
                due,
                next,
                round,
                open);
    }

    static List<String> marked(Collection<String> groups, Collection<String> users) {
        return Stream.concat(groups.stream().map("g:"::concat), users.stream().map("u:"::concat))
                .collect(Collectors.toList());
    }

    private List<String> marked(String mark) {
        return candidates.stream()
                .filter(candidate -> candidate.startsWith(mark))
                .map(candidate -> candidate.substring(mark.length()))
                .toList();
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
