package health.sts.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How dates, rates, money and numbers are written for people; templates call it {@code @fmt}. Times are given in the
 * zone of the installation. Every method answers null with an empty text.
 */
@Component("fmt")
public class Formats {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private final Clock clock;
    private final SystemSettings settings;
    private final WorkingDayRule calendar;

    Formats(Clock clock, SystemSettings settings, Optional<WorkingDayRule> calendar) {
        this.clock = clock;
        this.settings = settings;
        this.calendar = calendar.orElse(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /** "Tue 12 Jan 2027, 14:00 EST". */
    public String when(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(zone()));
    }

    /** "Tue 12 Jan 2027". */
    public String day(Instant instant) {
        return instant == null ? "" : DAY.format(instant.atZone(zone()));
    }

    /** "Tue 12 Jan 2027". */
    public String day(LocalDate date) {
        return dayOf(date);
    }

    /** "Tue 12 Jan 2027", for sentences that are made where no bean is at hand. */
    public static String dayOf(LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** "January 2027". */
    public String month(LocalDate date) {
        return date == null ? "" : MONTH.format(date);
    }

    /** For the {@code datetime} attribute of a {@code <time>} element. */
    public String iso(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    /** "2 working days late", "due today, 14:00", "due in 3 working days", "no due date". */
    public String due(Instant due) {
        return due == null ? "no due date" : new DueWords(now(), zone(), calendar).of(due);
    }

    /** How a due date stands, as the end of a tag's class name: {@code late}, {@code active} (today) or {@code waiting}. */
    public String dueState(Instant due) {
        if (due == null || due.isAfter(endOfToday())) {
            return "waiting";
        }
        return due.isBefore(now()) ? "late" : "active";
    }

    /** "just now", "5 minutes ago", "3 hours ago", "12 days ago". */
    public String ago(Instant instant) {
        if (instant == null) {
            return "";
        }
        Duration passed = Duration.between(instant, now());
        return passed.toMinutes() < 1 ? "just now" : duration(passed) + " ago";
    }

    /** In the largest whole unit: "45 minutes", "3 hours", "12 days". */
    public String duration(Duration duration) {
        if (duration == null) {
            return "";
        }
        Duration length = duration.abs();
        if (length.toHours() < 1) {
            return count(length.toMinutes(), "minute", "minutes");
        }
        return length.toDays() < 1 ? count(length.toHours(), "hour", "hours") : count(length.toDays(), "day", "days");
    }

    /** A rate with its n, "86.2 % (514 of 596)"; without records there is no rate. */
    public String percent(long part, long whole) {
        if (whole == 0) {
            return "no records yet (0 of 0)";
        }
        BigDecimal rate = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return "%s %% (%s of %s)".formatted(rate, number(part), number(whole));
    }

    /** "USD 11,095,188.00". */
    public String money(BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        int digits = settings.currency().getDefaultFractionDigits();
        BigDecimal rounded = amount.setScale(digits, RoundingMode.HALF_UP);
        return settings.currency().getCurrencyCode() + String.format(Locale.US, " %,." + digits + "f", rounded);
    }

    /** "2,400". */
    public String number(Number number) {
        return number == null ? "" : String.format(Locale.US, "%,d", number.longValue());
    }

    /** "1 task", "2,400 tasks". */
    public String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** The last moment of today in the zone of the installation. */
    public Instant endOfToday() {
        return now().atZone(zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone())
                .toInstant()
                .minusMillis(1);
    }

    /** "America/New York", for page footers. */
    public String zoneName() {
        return zone().getId().replace('_', ' ');
    }

    private Instant now() {
        return clock.instant();
    }

    private ZoneId zone() {
        return settings.timeZone();
    }
}
