package health.sts.accountability.deadlines;

import health.sts.accountability.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * When the watch looks at a deadline: at 50, 75 and 90 % of the time, when it is due, then each working day for six weeks
 * and once a week after that. The table of the ladder decides what happens at a look, so steps can be added there.
 */
@Component
class Looks {

    private static final int[] SHARES = {50, 75, 90};
    private static final int DAILY = 30;
    private static final int WEEK = 5;
    private static final int LAST = 1000;

    private final WorkCalendar calendar;

    Looks(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first look at a deadline that begins or is moved now; at once where the due date has passed. */
    Instant first(Deadline deadline, Instant now) {
        return deadline.due().isAfter(now) ? after(deadline, now.minusMillis(1)) : deadline.due();
    }

    /** The first look after a moment. */
    Instant after(Deadline deadline, Instant moment) {
        return all(deadline)
                .map(Look::at)
                .filter(moment::isBefore)
                .findFirst()
                .orElseGet(() -> moment.plus(Duration.ofDays(7)));
    }

    /**
     * The looks that are due: from the one the deadline waits for up to now. What was missed before the due date is left
     * out once that has come, since nobody wants a reminder of half time then.
     */
    List<Look> missed(Deadline deadline, Instant now) {
        List<Look> looks = new ArrayList<>(all(deadline)
                .dropWhile(look -> look.at().isBefore(deadline.nextAt()))
                .takeWhile(look -> !look.at().isAfter(now))
                .toList());
        if (!deadline.due().isAfter(now)) {
            looks.removeIf(look -> look.workingDaysLate() < 0);
        }
        return looks;
    }

    private Stream<Look> all(Deadline deadline) {
        Stream<Look> before = IntStream.of(SHARES)
                .mapToObj(share -> new Look(deadline.timeUsed(share), share, Look.NOT_DUE))
                .filter(look -> look.at().isBefore(deadline.due()));
        Stream<Look> after = IntStream.rangeClosed(0, LAST)
                .filter(days -> days <= DAILY || days % WEEK == 0)
                .mapToObj(days -> new Look(lateBy(deadline, days), 100, days));
        return Stream.concat(before, after);
    }

    private Instant lateBy(Deadline deadline, int days) {
        return days == 0
                ? deadline.due()
                : calendar.due(deadline.due(), "P" + days + "D", deadline.calendarId(), calendar.zone());
    }

    /**
     * A look at a deadline.
     *
     * @param timeUsedPercent of the time allowed, at most 100
     * @param workingDaysLate -1 before the due date, 0 when it has come
     */
    record Look(Instant at, int timeUsedPercent, int workingDaysLate) {

        static final int NOT_DUE = -1;
    }
}
