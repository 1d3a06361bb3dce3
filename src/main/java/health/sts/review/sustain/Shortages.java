package health.sts.review.sustain;

import health.sts.shared.CurrentActor;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is short at the end of a month's round, and the answer to it. */
@Component
class Shortages {

    /** Share of active physicians with an old proof, in percent, above which it is short (SU4). */
    private static final int MOST_DEBT = 5;

    private final MonthStore months;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    Shortages(MonthStore months, JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.months = months;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    boolean any(String monthId) {
        Map<Figure, Integer> figures = months.figures(monthId);
        return figures.getOrDefault(Figure.SPECIALTIES_SHORT, 0) > 0
                || figures.getOrDefault(Figure.RENEWALS_NOT_BEGUN, 0) > 0
                || tooMuchDebt(figures);
    }

    static boolean tooMuchDebt(Map<Figure, Integer> figures) {
        return 100L * figures.getOrDefault(Figure.IN_DEBT, 0)
                > (long) MOST_DEBT * figures.getOrDefault(Figure.ACTIVE_PHYSICIANS, 0);
    }

    void answer(String monthId, SustainmentSteps.Answer decision, String reason) {
        months.lookedAfter(monthId);
        jdbc.sql(
                        """
                        insert into shortage_answer (month_id, decision, reason, answered_by, answered_at)
                        values (:month, :decision, :reason, :by, :at)
                        """)
                .param("month", monthId)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("by", actor.get().userId())
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }
}
