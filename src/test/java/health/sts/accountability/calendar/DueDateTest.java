package health.sts.accountability.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DueDateTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private final NationalHolidays us = new NationalHolidays(new CalendarSettings("us"));
    private final DueDate dates = new DueDate(day ->
            day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !us.contains(day));

    @Test
    void sevenWorkingDaysLeaveOutTheWeekend() {
        assertThat(due("2027-03-01T10:30", "P7D")).isEqualTo("2027-03-10T10:30-06:00[America/Chicago]");
    }

    @Test
    void aHolidayIsNotAWorkingDay() {
        // Thanksgiving is Thu 25 Nov 2027
        assertThat(due("2027-11-24T09:00", "P1D").toLocalDate()).isEqualTo("2027-11-26");
    }

    @Test
    void theLocalTimeStaysTheSameWhenTheClockChanges() {
        // Sun 14 Mar 2027, 02:00 becomes 03:00
        assertThat(due("2027-03-12T10:00", "P1D")).isEqualTo("2027-03-15T10:00-05:00[America/Chicago]");
        // Sun 7 Nov 2027, 02:00 becomes 01:00
        assertThat(due("2027-11-05T10:00", "P1D")).isEqualTo("2027-11-08T10:00-06:00[America/Chicago]");
    }

    @Test
    void aTimeThatDoesNotExistMovesToTheNextThatDoes() {
        DueDate everyDay = new DueDate(day -> true);
        Instant from = ZonedDateTime.of(2027, 3, 13, 2, 30, 0, 0, CHICAGO).toInstant();
        assertThat(everyDay.after(from, "P1D", CHICAGO).atZone(CHICAGO).toLocalDateTime())
                .isEqualTo("2027-03-14T03:30");
    }

    @Test
    void whatStartsOnAFreeDayCountsFromTheNextWorkingDay() {
        assertThat(due("2027-03-06T10:00", "P1D").toLocalDate()).isEqualTo("2027-03-08");
        assertThat(due("2027-03-06T10:00", "P0D").toLocalDate()).isEqualTo("2027-03-08");
        assertThat(due("2027-03-08T10:00", "P0D").toLocalDate()).isEqualTo("2027-03-08");
    }

    @Test
    void aWeekHasFiveWorkingDaysAndAMonthEndsOnOne() {
        assertThat(due("2027-03-01T10:00", "P2W").toLocalDate()).isEqualTo("2027-03-15");
        assertThat(due("2027-03-01T10:00", "P1W2D").toLocalDate()).isEqualTo("2027-03-10");
        // 1 May 2027 is a Saturday
        assertThat(due("2027-04-01T10:00", "P1M").toLocalDate()).isEqualTo("2027-05-03");
    }

    @Test
    void hoursPassByTheClock() {
        assertThat(due("2027-03-13T23:00", "PT4H")).isEqualTo("2027-03-14T04:00-05:00[America/Chicago]");
    }

    @Test
    void whatIsNoPeriodIsNamed() {
        for (String wrong : new String[] {"", "P", "7", "P7X", "PT-4H"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> due("2027-03-01T10:00", wrong));
        }
    }

    @Test
    void aCalendarWithoutWorkingDaysEnds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DueDate(day -> false).after(Instant.EPOCH, "P1D", CHICAGO));
    }

    @Test
    void federalHolidaysCountOnTheDayTheyAreObservedEvenInTheYearBefore() {
        assertThat(us.in(2027).keySet())
                .containsExactly(
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-01-18"),
                        LocalDate.parse("2027-02-15"),
                        LocalDate.parse("2027-05-31"),
                        LocalDate.parse("2027-06-18"),
                        LocalDate.parse("2027-07-05"),
                        LocalDate.parse("2027-09-06"),
                        LocalDate.parse("2027-10-11"),
                        LocalDate.parse("2027-11-11"),
                        LocalDate.parse("2027-11-25"),
                        LocalDate.parse("2027-12-24"),
                        LocalDate.parse("2027-12-31"));
    }

    @Test
    void anUnknownCountryStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NationalHolidays(new CalendarSettings("atlantis")))
                .withMessageContaining("sts.calendar.country");
    }

    private ZonedDateTime due(String local, String period) {
        Instant from = LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
        return dates.after(from, period, CHICAGO).atZone(CHICAGO);
    }
}
