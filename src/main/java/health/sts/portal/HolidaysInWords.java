package health.sts.portal;

import health.sts.accountability.WorkCalendar;
import health.sts.shared.WorkingDayRule;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** "2 working days late" on a page counts by the same calendar as the escalation ladder. */
@Component
class HolidaysInWords implements WorkingDayRule {

    private final WorkCalendar calendar;

    HolidaysInWords(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day, WorkCalendar.DEFAULT);
    }
}
