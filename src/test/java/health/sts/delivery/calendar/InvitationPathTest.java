package health.sts.delivery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.TrainerRows;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.session.ChangeSession;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From planning and booking to the stored mail: one entry for a learner, moved over the change of clocks, then called off. */
@StsTest
class InvitationPathTest {

    @Autowired
    Campus campus;

    @Autowired
    Classrooms classrooms;

    @Autowired
    TrainerRows trainers;

    @Autowired
    Sessions sessions;

    @Autowired
    SessionReads reads;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aSeatIsInvitedMovedOverTheEndOfSummerTimeAndCancelled() {
        LocalDate sunday = clocksGoBack();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Term term = campus.open(0, (int) ChronoUnit.DAYS.between(today, sunday) + 20);
        trainers.certified(term.staff(), 5, Duration.ofDays(600));
        LocalDateTime saturday = sunday.minusDays(1).atTime(10, 0);
        SessionView planned = campus.as(term.trainingManager(), () -> sessions.plan(plan(term, saturday), true));
        campus.as(term.p(1), () -> bookings.book(campus.training(term, 1), planned.sessionId()));
        SessionView moved = campus.as(
                term.trainingManager(),
                () -> sessions.change(at(reads.get(planned.sessionId()), sunday.atTime(10, 0))));
        campus.as(
                term.trainingManager(),
                () -> sessions.cancel(moved.sessionId(), moved.version(), "The trainer is ill that day"));

        for (String person : List.of(term.p(1), term.lead(), term.co())) {
            List<Calendar> mails = mails(person, planned.sessionId());
            assertThat(mails)
                    .extracting(mail ->
                            mail.getProperty(Property.METHOD).orElseThrow().getValue())
                    .containsExactly("REQUEST", "REQUEST", "CANCEL");
            List<VEvent> events =
                    mails.stream().map(mail -> Diary.events(mail).get(0)).toList();
            assertThat(events)
                    .extracting(event -> Diary.value(event, Property.UID))
                    .doesNotContainNull()
                    .hasSize(3);
            assertThat(events.stream()
                            .map(event -> Diary.value(event, Property.UID))
                            .distinct())
                    .hasSize(1);
            assertThat(events)
                    .extracting(event -> Integer.valueOf(Diary.value(event, Property.SEQUENCE)))
                    .containsExactly(0, 1, 2);
            assertThat(Diary.moment(events.get(0), Property.DTSTART))
                    .as("ten in summer time")
                    .isEqualTo(saturday.toInstant(ZoneOffset.ofHours(-4)));
            assertThat(Diary.moment(events.get(1), Property.DTSTART))
                    .as("ten in standard time, 25 hours later")
                    .isEqualTo(saturday.toInstant(ZoneOffset.ofHours(-4)).plus(25, ChronoUnit.HOURS));
            assertThat(Diary.moment(events.get(1), Property.DTEND))
                    .isEqualTo(sunday.atTime(14, 0).toInstant(ZoneOffset.ofHours(-5)));
            assertThat(Diary.value(events.get(2), Property.STATUS)).isEqualTo("CANCELLED");
        }
    }

    /** The next first Sunday of November that is more than a fortnight away. */
    private LocalDate clocksGoBack() {
        LocalDate soonest =
                clock.instant().atZone(Classrooms.ZONE).toLocalDate().plusDays(15);
        LocalDate sunday = firstSunday(soonest.getYear());
        return sunday.isBefore(soonest) ? firstSunday(soonest.getYear() + 1) : sunday;
    }

    private static LocalDate firstSunday(int year) {
        return LocalDate.of(year, Month.NOVEMBER, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY));
    }

    private PlanSession plan(Term term, LocalDateTime start) {
        return new PlanSession(
                term.wave(),
                term.specialty(),
                SessionKind.CLASS,
                term.site(),
                classrooms.room(term.site(), 12),
                null,
                start,
                start.plusHours(4),
                10,
                term.physician(5),
                term.co());
    }

    private static ChangeSession at(SessionView session, LocalDateTime start) {
        ChangeSession same = ChangeSession.none(session);
        return new ChangeSession(
                same.sessionId(),
                same.version(),
                start,
                start.plusHours(4),
                same.roomId(),
                same.link(),
                same.capacity(),
                same.leadPhysicianId(),
                same.coUserId(),
                "The room is needed that day",
                true);
    }

    private List<Calendar> mails(String user, String session) {
        return jdbc
                .sql(
                        "select calendar from mail_message where user_id = ? and business_key = ? and calendar is not null")
                .params(user, session)
                .query(String.class)
                .list()
                .stream()
                .map(Diary::parse)
                .sorted(Comparator.comparing(
                        mail -> Integer.valueOf(Diary.value(Diary.events(mail).get(0), Property.SEQUENCE))))
                .toList();
    }
}
