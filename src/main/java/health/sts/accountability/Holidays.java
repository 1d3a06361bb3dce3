package health.sts.accountability;

import java.time.LocalDate;
import java.util.List;

/** The free days that a site has beyond the country's holidays; programme managers keep them. */
public interface Holidays {

    /** All free days of a year for a calendar, in order, the country's included. */
    List<FreeDay> of(String calendarId, int year);

    /** The calendars that have days of their own, and the default one. */
    List<String> calendars();

    /** Adds a free day; a conflict where the calendar has that day already. */
    void add(String calendarId, LocalDate day, String name);

    /** Takes a day of the calendar's own away again. */
    void remove(String calendarId, LocalDate day);

    /**
     * A day on which nothing falls due.
     *
     * @param ownOfCalendar added here and removable; otherwise it comes with the country or the health system
     */
    record FreeDay(LocalDate day, String name, boolean ownOfCalendar) {}
}
