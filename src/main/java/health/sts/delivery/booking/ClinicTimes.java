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
}
