package health.sts.review.sustain.credit;

import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds hours that trainers gave and the ledger does not know. Teaching, preparation and interventions count once a chief
 * has confirmed them, support at the elbow once somebody else has; make-ups and coaching are written down by whoever gave
 * them. Only people who hold or held a certificate are trainers.
 */
@Component
class WorkedHours {

    private static final String TAUGHT =
            """
            select '%1$s' as kind, h.id as source_id, h.user_id, h.physician_id, s.starts_at as worked_at,
                   h.%2$s as hours
              from teaching_hours h
              join hours_confirmation y on y.hours_id = h.id and y.confirmed
              join training_session s on s.id = h.session_id
             where h.%2$s > 0""";

    private static final String MADE_UP =
            """
            select 'MAKE_UP' as kind, m.id as source_id, m.held_by as user_id, cast(null as varchar) as physician_id,
                   m.held_at as worked_at, m.minutes / 60.0 as hours
              from make_up m
             where m.minutes > 0 and exists (select 1 from certificate k where k.user_id = m.held_by)""";

    private static final String COACHED =
            """
            select 'COACHING' as kind, g.id as source_id, g.coached_by as user_id, cast(null as varchar) as physician_id,
                   g.coached_at as worked_at, g.hours as hours
              from coaching g
             where g.hours > 0 and exists (select 1 from certificate k where k.user_id = g.coached_by)""";

    private static final String AT_THE_ELBOW =
            """
            select 'ELBOW' as kind, concat(a.shift_id, ' ', a.user_id) as source_id, a.user_id, a.physician_id,
                   s.starts_at as worked_at, a.hours as hours
              from shift_attendance a join support_shift s on s.id = a.shift_id
             where a.attended and a.hours > 0""";

    private static final String HELPED =
            """
            select 'INTERVENTION' as kind, i.id as source_id, i.helper_user_id as user_id,
                   cast(null as varchar) as physician_id, i.state_since as worked_at, i.hours as hours
              from intervention i
             where i.state = 'HELPED' and i.hours > 0 and i.helper_user_id is not null""";

    private static final String NEW = Stream.of(
                    TAUGHT.formatted("TEACHING", "teaching_hours"),
                    TAUGHT.formatted("PREPARATION", "preparation_hours"),
                    MADE_UP,
                    COACHED,
                    AT_THE_ELBOW,
                    HELPED)
            .collect(
                    Collectors.joining(
                            "\nunion all\n",
                            "select d.* from (",
                            """
                    ) d where not exists (
                        select 1 from cme_entry e where e.kind = d.kind and e.source_id = d.source_id and e.corrects = '')
                     order by d.worked_at, d.source_id, d.kind limit :most
                    """));

    private final JdbcClient jdbc;

    WorkedHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Worked> unknown(int most) {
        return jdbc.sql(NEW)
                .param("most", most)
                .query((row, i) -> new Worked(
                        HourKind.valueOf(row.getString("kind")),
                        row.getString("source_id"),
                        row.getString("user_id"),
                        row.getString("physician_id"),
                        SqlTime.read(row, "worked_at"),
                        rounded(row.getBigDecimal("hours"))))
                .list();
    }

    private static BigDecimal rounded(BigDecimal hours) {
        return hours.setScale(2, RoundingMode.HALF_UP);
    }
}
