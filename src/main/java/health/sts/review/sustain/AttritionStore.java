package health.sts.review.sustain;

import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Every look at trainers that was taken; rows are added, never changed. */
@Component
class AttritionStore {

    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    AttritionStore(NamedParameterJdbcTemplate batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    void insert(String monthId, List<AttritionCheck> checks) {
        Instant now = clock.instant();
        batches.batchUpdate(
                """
                insert into attrition_check (id, month_id, wave_id, specialty_code, live, active, minimum, under_way,
                    restarted, why, checked_at)
                values (:id, :month, :wave, :specialty, :live, :active, :minimum, :underWay, :restarted, :why, :at)
                """,
                checks.stream()
                        .map(check -> new MapSqlParameterSource("id", Ids.next("ATC"))
                                .addValue("month", monthId)
                                .addValue("wave", check.spot().waveId())
                                .addValue("specialty", check.spot().specialtyCode())
                                .addValue("live", check.live())
                                .addValue("active", check.active())
                                .addValue("minimum", check.minimum())
                                .addValue("underWay", check.underWay())
                                .addValue("restarted", check.toRestart())
                                .addValue("why", check.why())
                                .addValue("at", SqlTime.of(now)))
                        .toArray(SqlParameterSource[]::new));
    }
}
