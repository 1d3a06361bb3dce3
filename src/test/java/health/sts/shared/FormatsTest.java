package health.sts.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    /** A Tuesday, 09:00 in New York. */
    private static final Instant NOW = Instant.parse("2027-01-12T14:00:00Z");

    private final Formats fmt = formats("America/New_York");

    @Test
    void aMomentNamesDayTimeAndZone() {
        assertThat(fmt.when(NOW)).isEqualTo("Tue 12 Jan 2027, 09:00 EST");
        assertThat(formats("Europe/Berlin").when(NOW)).isEqualTo("Tue 12 Jan 2027, 15:00 CET");
    }

    @Test
    void aDayIsTheDayOfTheZoneNotOfGreenwich() {
        assertThat(fmt.day(Instant.parse("2027-01-13T03:00:00Z"))).isEqualTo("Tue 12 Jan 2027");
        assertThat(fmt.day(LocalDate.of(2027, 5, 1))).isEqualTo("Sat 1 May 2027");
        assertThat(fmt.month(LocalDate.of(2027, 5, 1))).isEqualTo("May 2027");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2027-01-08T22:00:00Z | 2 working days late          | late
                    2026-12-29T14:00:00Z | 10 working days late         | late
                    2027-01-11T14:00:00Z | 1 working day late           | late
                    2027-01-12T13:30:00Z | less than an hour late       | late
                    2027-01-12T12:30:00Z | 1 hour late                  | late
                    2027-01-12T10:30:00Z | 3 hours late                 | late
                    2027-01-12T14:00:00Z | due today, 09:00             | active
                    2027-01-13T04:59:00Z | due today, 23:59             | active
                    2027-01-13T19:00:00Z | due tomorrow, 14:00          | waiting
                    2027-01-15T14:00:00Z | due in 3 working days        | waiting
                    2027-01-18T14:00:00Z | due in 4 working days        | waiting
                    2027-01-26T14:00:00Z | due in 10 working days       | waiting
                    """)
    void aDueDateIsGivenInWords(Instant due, String words, String state) {
        assertThat(fmt.due(due)).isEqualTo(words);
        assertThat(fmt.dueState(due)).isEqualTo(state);
    }

    @Test
    void aWeekendDoesNotCount() {
        Formats onSunday = formats("America/New_York", Instant.parse("2027-01-17T14:00:00Z"));
        assertThat(onSunday.due(Instant.parse("2027-01-15T22:00:00Z"))).isEqualTo("less than a working day late");
        assertThat(onSunday.due(Instant.parse("2027-01-19T22:00:00Z"))).isEqualTo("due in 2 working days");
        Formats onFriday = formats("America/New_York", Instant.parse("2027-01-15T14:00:00Z"));
        assertThat(onFriday.due(Instant.parse("2027-01-18T14:00:00Z"))).isEqualTo("due in 1 working day");
    }

    @Test
    void aHolidayDoesNotCountWhereACalendarKnowsIt() {
        LocalDate holiday = LocalDate.of(2027, 1, 11);
        Formats withHoliday = formats("America/New_York", NOW, Optional.of(day -> !day.equals(holiday)));
        assertThat(withHoliday.due(Instant.parse("2027-01-10T22:00:00Z"))).isEqualTo("1 working day late");
    }

    @Test
    void withoutADueDateNothingIsLate() {
        assertThat(fmt.due(null)).isEqualTo("no due date");
        assertThat(fmt.dueState(null)).isEqualTo("waiting");
    }

    @Test
    void aDurationIsGivenInItsLargestUnit() {
        assertThat(fmt.duration(Duration.ofMinutes(45))).isEqualTo("45 minutes");
        assertThat(fmt.duration(Duration.ofMinutes(61))).isEqualTo("1 hour");
        assertThat(fmt.duration(Duration.ofHours(49))).isEqualTo("2 days");
        assertThat(fmt.ago(NOW.minusSeconds(20))).isEqualTo("just now");
        assertThat(fmt.ago(NOW.minus(Duration.ofDays(12)))).isEqualTo("12 days ago");
    }

    @Test
    void aRateAlwaysCarriesItsN() {
        assertThat(fmt.percent(514, 596)).isEqualTo("86.2 % (514 of 596)");
        assertThat(fmt.percent(2_400, 2_400)).isEqualTo("100.0 % (2,400 of 2,400)");
        assertThat(fmt.percent(0, 0)).isEqualTo("no records yet (0 of 0)");
    }

    @Test
    void moneyAndNumbersAreGrouped() {
        assertThat(fmt.money(new BigDecimal("11095188"))).isEqualTo("USD 11,095,188.00");
        assertThat(fmt.money(new BigDecimal("-0.005"))).isEqualTo("USD -0.01");
        assertThat(fmt.number(2_400)).isEqualTo("2,400");
        assertThat(fmt.count(1, "task", "tasks")).isEqualTo("1 task");
        assertThat(fmt.count(0, "task", "tasks")).isEqualTo("0 tasks");
    }

    @Test
    void nothingIsWrittenAsNothing() {
        assertThat(fmt.when(null)).isEmpty();
        assertThat(fmt.day((Instant) null)).isEmpty();
        assertThat(fmt.day((LocalDate) null)).isEmpty();
        assertThat(fmt.ago(null)).isEmpty();
        assertThat(fmt.money(null)).isEmpty();
        assertThat(fmt.number(null)).isEmpty();
    }

    @Test
    void todayEndsAtMidnightOfTheZone() {
        assertThat(fmt.endOfToday()).isEqualTo(Instant.parse("2027-01-13T04:59:59.999Z"));
        assertThat(fmt.zoneName()).isEqualTo("America/New York");
    }

    private static Formats formats(String zone) {
        return formats(zone, NOW);
    }

    private static Formats formats(String zone, Instant now) {
        return formats(zone, now, Optional.empty());
    }

    private static Formats formats(String zone, Instant now, Optional<WorkingDayRule> calendar) {
        return new Formats(
                Clock.fixed(now, ZoneOffset.UTC),
                new SystemSettings(ZoneId.of(zone), "Northlake Health", Currency.getInstance("USD")),
                calendar);
    }
}
