package health.sts.certification.register;

import health.sts.certification.CertificationSettings;
import health.sts.shared.Formats;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds before a certificate ends, once per certificate and number of days. Who has come to several numbers at once, for
 * example because an upgrade moved the end nearer, is reminded once of the nearest; the others count as sent.
 */
@Component
class Reminders {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CertificateNews news;
    private final SystemSettings system;
    private final List<Integer> days;

    Reminders(
            JdbcClient jdbc,
            JdbcTemplate batches,
            CertificateNews news,
            SystemSettings system,
            CertificationSettings settings) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.news = news;
        this.system = system;
        this.days = settings.reminderDays().stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** A certificate that ends soon, and the smallest number of days of which its holder was reminded, if any. */
    private record Ending(String id, String userId, LocalDate lastDay, Integer reminded) {

        /** The numbers that have come and were not sent. */
        List<Integer> due(List<Integer> days, LocalDate today) {
            long left = ChronoUnit.DAYS.between(today, lastDay);
            return days.stream()
                    .filter(number -> left <= number && (reminded == null || number < reminded))
                    .toList();
        }
    }

    int send(Instant now) {
        OptionalInt longest = days.stream().mapToInt(Integer::intValue).max();
        if (longest.isEmpty()) {
            return 0;
        }
        LocalDate today = now.atZone(system.timeZone()).toLocalDate();
        List<Ending> ending = endingBefore(today.plusDays(longest.getAsInt() + 1L), now).stream()
                .filter(one -> !one.due(days, today).isEmpty())
                .toList();
        if (!ending.isEmpty()) {
            batches.batchUpdate(
                    "insert into certificate_reminder (certificate_id, days_before, sent_at) values (?, ?, ?)",
                    ending.stream()
                            .flatMap(one -> one.due(days, today).stream()
                                    .map(number -> new Object[] {one.id(), number, SqlTime.of(now)}))
                            .toList());
            tell(ending);
        }
        return ending.size();
    }

    private List<Ending> endingBefore(LocalDate day, Instant now) {
        return jdbc.sql("select s.id, s.user_id, s.ends_at, (select min(r.days_before) from certificate_reminder r"
                        + " where r.certificate_id = s.id) as reminded from " + Standing.CERTIFICATES + " where "
                        + Standing.CURRENT + " and s.ends_at < :day order by s.id")
                .param("at", SqlTime.of(now))
                .param("day", SqlTime.of(day.atStartOfDay(system.timeZone()).toInstant()))
                .query((row, number) -> new Ending(
                        row.getString("id"),
                        row.getString("user_id"),
                        SqlTime.read(row, "ends_at").atZone(system.timeZone()).toLocalDate(),
                        row.getObject("reminded", Integer.class)))
                .list();
    }

    private void tell(List<Ending> ending) {
        Map<LocalDate, List<Ending>> byDay =
                ending.stream().collect(Collectors.groupingBy(Ending::lastDay, TreeMap::new, Collectors.toList()));
        byDay.forEach((day, ones) -> {
            String sentence =
                    "Your certificate as peer trainer ends on %s. Recertify before, so that you can go on teaching."
                            .formatted(Formats.dayOf(day));
            ones.forEach(one -> news.note(one.userId(), one.id(), sentence));
            news.mail(
                    ones.stream().map(Ending::userId).toList(),
                    "Your certificate ends on " + Formats.dayOf(day),
                    sentence + "\n\nSee what is left to do under /certification/mine");
        });
        LocalDate first = byDay.keySet().iterator().next();
        news.tellManagers(
                null,
                ending.size() == 1
                        ? "A trainer's certificate ends on %s. The holder was reminded.".formatted(Formats.dayOf(first))
                        : "%d trainers' certificates end soon, the first on %s. Their holders were reminded."
                                .formatted(ending.size(), Formats.dayOf(first)),
                "/certificates?ending=" + days.get(0));
    }
}
