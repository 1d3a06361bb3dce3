package health.sts.review.ticket;

import health.sts.review.TicketCategory;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts tickets as they are now. */
@Component
class StoredTicketFacts implements TicketFacts {

    private final JdbcClient jdbc;

    StoredTicketFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> trainingGaps(String waveId, Instant from, Instant until) {
        Map<String, Integer> gaps = new HashMap<>();
        jdbc.sql(
                        """
                        select physician_id, count(*) as tickets from support_ticket
                         where wave_id = :wave and category = :category and physician_id is not null
                           and opened_at >= :from and opened_at < :until
                         group by physician_id
                        """)
                .param("wave", waveId)
                .param("category", TicketCategory.TRAINING_GAP.name())
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(row -> {
                    gaps.put(row.getString("physician_id"), row.getInt("tickets"));
                });
        return gaps;
    }

    @Override
    public int count(String waveId, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select count(*) from support_ticket
                         where wave_id = :wave and opened_at >= :from and opened_at < :until
                        """)
                .param("wave", waveId)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(Integer.class)
                .single();
    }
}
