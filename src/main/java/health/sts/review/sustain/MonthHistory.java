package health.sts.review.sustain;

import health.sts.review.sustain.Sustainment.MonthRow;
import health.sts.review.sustain.SustainmentSteps.Answer;
import health.sts.shared.SqlTime;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months behind, with those in which nothing ran; one statement. */
@Component
class MonthHistory {

    private static final int MOST = 13;

    private final JdbcClient jdbc;
    private final MonthStore months;

    MonthHistory(JdbcClient jdbc, MonthStore months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    private record Line(
            String id, LocalDate begins, Instant lookedAfter, String kind, int amount, String answer, String reason) {}

    List<MonthRow> newest() {
        Map<LocalDate, MonthRow> known = new LinkedHashMap<>();
        lines().forEach(line -> known.computeIfAbsent(
                        line.begins(),
                        day -> new MonthRow(
                                line.id(),
                                day,
                                line.lookedAfter(),
                                new LinkedHashMap<>(),
                                line.answer() == null
                                        ? null
                                        : Answer.valueOf(line.answer()).title(),
                                line.reason()))
                .figures()
                .merge(words(line.kind()), line.amount(), Integer::sum));
        List<MonthRow> all = new ArrayList<>();
        LocalDate today = months.today();
        LocalDate month = today.withDayOfMonth(1);
        // On its first day a month has not begun before noon.
        LocalDate expected = today.equals(month) && !known.containsKey(month) ? month.minusMonths(1) : month;
        LocalDate last = known.keySet().stream().min(LocalDate::compareTo).orElse(expected.plusMonths(1));
        for (LocalDate day = expected; !day.isBefore(last) && all.size() < MOST; day = day.minusMonths(1)) {
            all.add(known.getOrDefault(day, new MonthRow(null, day, null, Map.of(), null, null)));
        }
        return all;
    }

    private List<Line> lines() {
        return jdbc.sql(
                        """
                        select m.id, m.month_start, m.looked_after_at, f.kind, f.amount, a.decision, a.reason
                          from sustainment_month m
                          left join sustainment_figure f on f.month_id = m.id
                          left join shortage_answer a on a.month_id = m.id
                         where m.month_start >= :from order by m.month_start desc, f.kind
                        """)
                .param("from", Date.valueOf(months.today().withDayOfMonth(1).minusMonths(MOST)))
                .query((row, i) -> new Line(
                        row.getString("id"),
                        row.getDate("month_start").toLocalDate(),
                        SqlTime.read(row, "looked_after_at"),
                        row.getString("kind"),
                        row.getInt("amount"),
                        row.getString("decision"),
                        row.getString("reason")))
                .list();
    }

    private static String words(String kind) {
        if (kind == null) {
            return "begun";
        }
        String words = kind.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
