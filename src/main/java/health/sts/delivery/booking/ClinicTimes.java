package health.sts.delivery.booking;

import java.util.Collection;
import java.util.Map;

/** When physicians cannot come to sessions, as the scheduling system of the clinics says. */
public interface ClinicTimes {

    /**
     * The calendars of these physicians; one without any times is free always. Two statements for up to a thousand people,
     * however many sessions are looked at afterwards.
     */
    Map<String, ClinicCalendar> calendars(Collection<String> physicianIds);

    /** The calendar of one physician, whose site is known; one statement where it is empty, else two. */
    ClinicCalendar calendar(String physicianId, String siteId);
}
