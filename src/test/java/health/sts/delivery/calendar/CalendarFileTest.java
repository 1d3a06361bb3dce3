package health.sts.delivery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.calendar.CalendarEntry.Key;
import health.sts.delivery.calendar.CalendarFile.Method;
import health.sts.delivery.calendar.CalendarFile.Person;
import health.sts.delivery.session.SessionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write as another library reads it. */
class CalendarFileTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant STAMP = Instant.parse("2026-10-20T15:00:00Z");
    private static final Person US = new Person("STS training", "sts@example.org");
    private static final Person ADA = new Person("Ada \"Quill\", O'Neil; M.D.", "ada@example.org");

    @Test
    void anInvitationSaysWhatACalendarProgramNeeds() {
        Calendar read = Diary.parse(CalendarFile.message(Method.REQUEST, on(LocalDate.of(2027, 1, 12), 3), US, ADA));
        assertThat(read.getProperty(Property.METHOD).orElseThrow().getValue()).isEqualTo("REQUEST");
        assertThat(read.getProperty(Property.VERSION).orElseThrow().getValue()).isEqualTo("2.0");
        VEvent event = Diary.events(read).get(0);
        assertThat(Diary.value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(Diary.value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(Diary.value(event, Property.DTSTAMP)).isEqualTo("20261020T150000Z");
        assertThat(Diary.value(event, Property.ORGANIZER)).isEqualTo("mailto:sts@example.org");
        Property attendee = event.getProperty(Property.ATTENDEE).orElseThrow();
        assertThat(attendee.getValue()).isEqualTo("mailto:ada@example.org");
        assertThat(attendee.getParameter(Parameter.RSVP).orElseThrow().getValue())
                .isEqualTo("TRUE");
        assertThat(attendee.getParameter(Parameter.PARTSTAT).orElseThrow().getValue())
                .isEqualTo("NEEDS-ACTION");
        assertThat(Diary.value(event, Property.LOCATION)).isEqualTo("Room 4, north; St. Mary's, Éire");
        assertThat(Diary.value(event, Property.DESCRIPTION)).contains("Class, Urology\n", "/sessions/SES-1");
        assertThat(Diary.value(event, Property.SUMMARY)).isEqualTo("EHR training: Class, Urology");
    }

    @Test
    void aCancellationNamesTheSameEntry() {
        Appointment booked = on(LocalDate.of(2027, 1, 12), 0);
        Appointment gone = new Appointment(
                booked.entry().gone(STAMP),
                booked.session(),
                booked.summary(),
                booked.place(),
                booked.description(),
                booked.page());
        VEvent event = Diary.events(Diary.parse(CalendarFile.message(Method.CANCEL, gone, US, ADA)))
                .get(0);
        assertThat(Diary.value(event, Property.UID)).isEqualTo(booked.uid());
        assertThat(Diary.value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(Diary.value(event, Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void whoHasNoAddressIsStillNamed() {
        VEvent event = Diary.events(Diary.parse(CalendarFile.message(
                        Method.REQUEST, on(LocalDate.of(2027, 1, 12), 0), US, new Person("Ada", null))))
                .get(0);
        assertThat(Diary.value(event, Property.ATTENDEE)).isEqualTo("invalid:nomail");
    }

    /** Daylight saving time ends on 1 November 2026 and begins on 14 March 2027: ten o'clock stays ten o'clock. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-25, 14",
        "2026-11-01, 15",
        "2026-11-08, 15",
        "2027-03-07, 15",
        "2027-03-14, 14",
        "2027-03-21, 14"
    })
    void aSeriesKeepsItsTimeOfDayAcrossDaylightSaving(LocalDate day, int utcHour) {
        VEvent event = Diary.events(Diary.parse(CalendarFile.message(Method.REQUEST, on(day, 0), US, ADA)))
                .get(0);
        assertThat(Diary.value(event, Property.DTSTART)).endsWith("T" + utcHour + "0000Z");
        assertThat(Diary.moment(event, Property.DTSTART).atZone(NEW_YORK).toLocalTime())
                .isEqualTo(LocalTime.of(10, 0));
        assertThat(Diary.moment(event, Property.DTSTART).atZone(NEW_YORK).toLocalDate())
                .isEqualTo(day);
        assertThat(Diary.moment(event, Property.DTEND).atZone(NEW_YORK).toLocalTime())
                .isEqualTo(LocalTime.of(14, 0));
    }

    /** A class over the change itself is as long as it was planned, not as the hands of the clock say. */
    @Test
    void aNightClassOverTheChangeIsAsLongAsItIs() {
        Instant from = LocalDate.of(2026, 10, 31).atTime(23, 0).atZone(NEW_YORK).toInstant();
        VEvent event = Diary.events(Diary.parse(CalendarFile.message(
                        Method.REQUEST, appointment(from, from.plusSeconds(4 * 3600), 0), US, ADA)))
                .get(0);
        assertThat(Diary.moment(event, Property.DTEND)).isEqualTo(from.plusSeconds(4 * 3600));
        assertThat(AppointmentWords.when(session(from, from.plusSeconds(4 * 3600))))
                .isEqualTo("Sat 31 Oct 2026, 23:00 to 02:00 EST");
    }

    @Test
    void wordsNameTheZoneThatHoldsThatDay() {
        assertThat(AppointmentWords.when(on(LocalDate.of(2026, 10, 25), 0).session()))
                .endsWith("EDT");
        assertThat(AppointmentWords.when(on(LocalDate.of(2026, 11, 8), 0).session()))
                .endsWith("EST");
    }

    @Test
    void aFeedListsEachEntryOnce() {
        Calendar feed = Diary.parse(CalendarFile.feed(
                "EHR training",
                Stream.of(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 11, 8))
                        .map(day -> on(day, 0))
                        .toList()));
        assertThat(feed.getProperty(Property.METHOD).orElseThrow().getValue()).isEqualTo("PUBLISH");
        assertThat(Diary.events(feed)).hasSize(2);
        assertThat(Diary.events(feed).get(0).getProperty(Property.ATTENDEE)).isEmpty();
        assertThat(Diary.parse(CalendarFile.feed("EHR training", List.of())).getProperty(Property.PRODID))
                .isPresent();
    }

    private static Appointment on(LocalDate day, int sequence) {
        return appointment(
                day.atTime(10, 0).atZone(NEW_YORK).toInstant(),
                day.atTime(14, 0).atZone(NEW_YORK).toInstant(),
                sequence);
    }

    private static Appointment appointment(Instant from, Instant until, int sequence) {
        return new Appointment(
                new CalendarEntry(new Key("SES-1", "ada"), Part.LEARNER, sequence, true, STAMP),
                session(from, until),
                "EHR training: Class, Urology",
                "Room 4, north; St. Mary's, Éire",
                "Class, Urology\nTrainer: Dr. Osei\n\nhttps://sts.example/sessions/SES-1",
                "https://sts.example/sessions/SES-1");
    }

    private static SessionView session(Instant from, Instant until) {
        return new SessionView(
                "SES-1",
                "WAV-1",
                "208800000X",
                SessionKind.CLASS,
                "SITE-1",
                "ROM-1",
                "Room 4",
                null,
                from,
                until,
                NEW_YORK,
                10,
                "PHY-1",
                "osei",
                "lind",
                SessionState.PLANNED,
                0,
                null,
                1,
                0,
                null,
                0);
    }
}
