package health.sts.demo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.accountability.WorkCalendar;
import health.sts.delivery.SessionKind;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.OfficeHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-27", "2027-01-02", "2027-07-05", "2028-02-29"})
    void everybodyOfWaveOneFindsAClassThatSomebodyElseLeads(String day) {
        LocalDate today = LocalDate.parse(day);
        LocalDate goLive = today.minusDays(75);
        List<Lesson> lessons = new Timetable(hours(), today).first(goLive);

        for (Field field : Field.values()) {
            List<Lesson> classes = of(lessons, field, SessionKind.CLASS);
            assertThat(classes).hasSizeGreaterThan(1);
            assertThat(classes.stream().mapToInt(Lesson::seats).sum()).isGreaterThanOrEqualTo(field.inWave(1) + 4);
        }
        assertThat(lessons).extracting(Lesson::key).doesNotHaveDuplicates();
        assertThat(lessons)
                .allMatch(lesson -> !lesson.day().isBefore(goLive.minusDays(56))
                        && lesson.day().isBefore(goLive.minusDays(7)));
        assertThat(lessons).allMatch(lesson -> lesson.seats() <= 26);
        fewAtOneTime(lessons);
        labsAreApart(lessons);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-27", "2027-01-02", "2027-07-05", "2028-02-29"})
    void ofWaveTwoTheFirstClassesAreOver(String day) {
        LocalDate today = LocalDate.parse(day);
        Timetable timetable = new Timetable(hours(), today);
        List<Lesson> lessons = timetable.second(today.plusDays(28), field -> field.inWave(2) * 4 / 10);

        for (Field field : Field.values()) {
            int past = of(lessons, field, SessionKind.CLASS).stream()
                    .filter(lesson -> lesson.number() < 10)
                    .mapToInt(Lesson::seats)
                    .sum();
            assertThat(past).isEqualTo(field.inWave(2) * 4 / 10);
        }
        assertThat(lessons).filteredOn(lesson -> lesson.number() < 20).allMatch(lesson -> lesson.day()
                .isBefore(today));
        assertThat(lessons).filteredOn(lesson -> lesson.number() >= 20).allMatch(lesson -> lesson.day()
                .isAfter(today.plusDays(1)));
        assertThat(timetable.added()).allMatch(lesson -> lesson.day().isAfter(today.plusDays(7)));
        assertThat(lessons).extracting(Lesson::key).doesNotHaveDuplicates();
        fewAtOneTime(lessons);
        labsAreApart(lessons);
    }

    private static void labsAreApart(List<Lesson> lessons) {
        for (Field field : Field.values()) {
            assertThat(of(lessons, field, SessionKind.LAB).stream().map(Lesson::start))
                    .doesNotContainAnyElementsOf(of(lessons, field, SessionKind.CLASS).stream()
                            .map(Lesson::start)
                            .toList());
        }
    }

    /** Four people help in classes, and a hospital has three rooms. */
    private static void fewAtOneTime(List<Lesson> lessons) {
        assertThat(lessons.stream().collect(Collectors.groupingBy(Lesson::start, Collectors.counting())))
                .allSatisfy((start, number) -> assertThat(number).isLessThanOrEqualTo(4));
    }

    private static List<Lesson> of(List<Lesson> lessons, Field field, SessionKind kind) {
        return lessons.stream()
                .filter(lesson -> lesson.field() == field && lesson.kind() == kind)
                .toList();
    }

    private static OfficeHours hours() {
        return new OfficeHours(new Weekdays());
    }

    private static final class Weekdays implements WorkCalendar {

        @Override
        public ZoneId zone() {
            return ZoneId.of("America/New_York");
        }

        @Override
        public Instant due(Instant from, String period, String calendarId, ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int workingDaysBetween(LocalDate first, LocalDate last, String calendarId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWorkingDay(LocalDate day, String calendarId) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    }
}
