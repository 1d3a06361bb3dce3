package health.sts.delivery.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import java.util.List;

/** Writes iCalendar objects. */
final class CalendarFile {

    private static final String PRODUCT = "-//STS Governance//Training//EN";
    /** For somebody without an address, as calendar servers write it. */
    private static final String NO_ADDRESS = "invalid:nomail";
    /** How often programs should look at a feed. */
    private static final Duration REFRESH = Duration.builder().hours(1).build();

    private CalendarFile() {}

    /** What the calendar of the person is asked to do. */
    enum Method {
        REQUEST,
        CANCEL
    }

    /** Somebody in a message; the address may be null. A parameter cannot hold a quotation mark or a control character. */
    record Person(String name, String address) {

        Person {
            name = name.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
        }
    }

    /** A message about one entry to the person whose entry it is. */
    static String message(Method method, Appointment appointment, Person from, Person to) {
        VEvent event = event(appointment);
        event.setStatus(method == Method.CANCEL ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(from.name(), from.address()));
        event.addAttendee(attendee(to));
        ICalendar calendar = calendar();
        calendar.setMethod(method.name());
        calendar.addEvent(event);
        return calendar.write();
    }

    /** All entries of one person, to be read again and again. */
    static String feed(String name, List<Appointment> appointments) {
        ICalendar calendar = calendar();
        calendar.setMethod("PUBLISH");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(REFRESH);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH.toString());
        appointments.forEach(appointment -> {
            VEvent event = event(appointment);
            event.setStatus(Status.confirmed());
            event.setClassification(Classification.private_());
            calendar.addEvent(event);
        });
        return calendar.write();
    }

    private static ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        return calendar;
    }

    private static VEvent event(Appointment appointment) {
        VEvent event = new VEvent();
        event.setUid(appointment.uid());
        event.setSequence(appointment.entry().sequence());
        event.setDateTimeStamp(Date.from(appointment.entry().changedAt()));
        event.setDateStart(Date.from(appointment.session().startsAt()), true);
        event.setDateEnd(Date.from(appointment.session().endsAt()), true);
        event.setSummary(appointment.summary());
        event.setLocation(appointment.place());
        event.setDescription(appointment.description());
        event.setUrl(appointment.page());
        event.setTransparency(false);
        return event;
    }

    private static Attendee attendee(Person person) {
        Attendee attendee = new Attendee(person.name(), person.address());
        if (person.address() == null) {
            attendee.setUri(NO_ADDRESS);
        }
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }
}
