package health.sts.accountability.process;

import health.sts.accountability.WorkCalendar;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Working days for timers in models: {@code ${deadlines.after(execution, 'P14D')}}. */
@Component("deadlines")
public class ModelDeadlines {

    private final WorkCalendar calendar;
    private final Clock clock;

    ModelDeadlines(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The same local time, so many working days later, by the calendar of the case's site where it names one. */
    public Date after(DelegateExecution execution, String isoPeriod) {
        String calendarId =
                execution.getVariable("calendarId") instanceof String id && !id.isBlank() ? id : WorkCalendar.DEFAULT;
        return Date.from(calendar.due(clock.instant(), isoPeriod, calendarId, calendar.zone()));
    }
}
