package health.sts.program;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The weeks in which residents change over and no site should go live (A).
 *
 * @param from first day, 15 June by default; written {@code --06-15} in the settings
 * @param to last day, 31 July by default
 */
@ConfigurationProperties("sts.program.changeover")
record ChangeoverSeason(MonthDay from, MonthDay to) {

    ChangeoverSeason {
        from = from == null ? MonthDay.of(6, 15) : from;
        to = to == null ? MonthDay.of(7, 31) : to;
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("sts.program.changeover: from is after to");
        }
    }

    boolean includes(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
