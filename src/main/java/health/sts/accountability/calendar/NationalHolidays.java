package health.sts.accountability.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The public holidays of the configured country, on the day on which they are observed. */
@Component
class NationalHolidays {

    private static final int FIRST_COLUMBUS_DAY_BY_LAW = 1971;

    private final String country;
    private final HolidayManager manager;
    private final Map<Integer, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    NationalHolidays(CalendarSettings settings) {
        country = settings.country().toLowerCase(Locale.ROOT);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(country::equalsIgnoreCase)) {
            throw new IllegalArgumentException(
                    "sts.calendar.country is '%s'; no holidays are known for it. Use a code such as us, de or gb."
                            .formatted(settings.country()));
        }
        manager = HolidayManager.getInstance(ManagerParameters.create(country));
    }

    boolean contains(LocalDate day) {
        return in(day.getYear()).containsKey(day);
    }

    /** The observed days of a calendar year with their names, in order. */
    Map<LocalDate, String> in(int year) {
        return byYear.computeIfAbsent(year, this::observedIn);
    }

    /** A holiday may be observed in the year before or after its own: New Year's Day 2028 is a Saturday. */
    private Map<LocalDate, String> observedIn(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(each -> manager.getHolidays(Year.of(each), HolidayType.PUBLIC_HOLIDAY))
                .flatMap(Collection::stream)
                .forEach(holiday -> days.put(observed(holiday), holiday.getDescription(Locale.ENGLISH)));
        if (country.equals("us") && year >= FIRST_COLUMBUS_DAY_BY_LAW) {
            // Federal by 5 U.S.C. 6103; Jollyday lists it with the states that keep it.
            days.put(
                    LocalDate.of(year, Month.OCTOBER, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY)),
                    "Columbus Day");
        }
        days.keySet().removeIf(day -> day.getYear() != year);
        return Collections.unmodifiableMap(days);
    }

    private static LocalDate observed(Holiday holiday) {
        return holiday.getObservedDate().orElse(holiday.getActualDate());
    }
}
