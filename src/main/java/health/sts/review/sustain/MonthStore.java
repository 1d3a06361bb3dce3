package health.sts.review.sustain;

import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months that were looked after, and what each came to. */
@Component
class MonthStore {

    private final JdbcClient jdbc;
    private final SystemSettings system;
    private final Clock clock;

    MonthStore(JdbcClient jdbc, SystemSettings system, Clock clock) {
        this.jdbc = jdbc;
        this.system = system;
        this.clock = clock;
    }

    /** Opens the month of today; empty where it was opened before. */
    Optional<String> open() {
        String id = Ids.next("STM");
        LocalDate month = today().withDayOfMonth(1);
        return jdbc.sql(
                                        """
                                insert into sustainment_month (id, month_start, begun_at, version)
                                select :id, cast(:month as date), cast(:now as timestamp with time zone), 0
                                 where not exists (select 1 from sustainment_month where month_start = :month)
                                """)
                                .param("id", id)
                                .param("month", Date.valueOf(month))
                                .param("now", SqlTime.of(clock.instant()))
                                .update()
                        == 1
                ? Optional.of(id)
                : Optional.empty();
    }

    LocalDate today() {
        return clock.instant().atZone(system.timeZone()).toLocalDate();
    }

    LocalDate month(String id) {
        return jdbc.sql("select month_start from sustainment_month where id = :id")
                .param("id", id)
                .query((row, i) -> row.getDate("month_start").toLocalDate())
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no month " + id + "."));
    }

    void lookedAfter(String id) {
        int changed = jdbc.sql(
                        """
                        update sustainment_month set looked_after_at = :now, version = version + 1
                         where id = :id and looked_after_at is null
                        """)
                .param("now", SqlTime.of(clock.instant()))
                .param("id", id)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("This month is looked after already. Nothing was changed.");
        }
    }

    void count(String monthId, Figure figure, int amount) {
        jdbc.sql(
                        """
                        insert into sustainment_figure (month_id, kind, amount, taken_at)
                        values (:month, :kind, :amount, :now)
                        """)
                .param("month", monthId)
                .param("kind", figure.name())
                .param("amount", amount)
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    Map<Figure, Integer> figures(String monthId) {
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        jdbc.sql("select kind, amount from sustainment_figure where month_id = :month")
                .param("month", monthId)
                .query(row -> {
                    figures.put(Figure.valueOf(row.getString("kind")), row.getInt("amount"));
                });
        return figures;
    }
}
