package health.sts.review;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who works in the system from access decisions and waivers; one statement, {@link #ACTIVE}. */
@Component
class StoredActivePhysicians implements ActivePhysicians {

    private final JdbcClient jdbc;

    StoredActivePhysicians(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ActivePhysician> of(String waveId, Instant moment) {
        return jdbc.sql("select t.id, t.physician_id, t.user_id, t.specialty_code, t.site_id from learner_training t"
                        + " where t.wave_id = :wave and " + ACTIVE + " order by t.id")
                .param("wave", waveId)
                .param("moment", SqlTime.of(moment))
                .query((row, number) -> new ActivePhysician(
                        row.getString("id"),
                        row.getString("physician_id"),
                        row.getString("user_id"),
                        row.getString("specialty_code"),
                        row.getString("site_id")))
                .list();
    }
}
