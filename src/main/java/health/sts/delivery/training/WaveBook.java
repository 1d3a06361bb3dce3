package health.sts.delivery.training;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which waves are open for training. The row is what two that change the list of learners wait for. */
@Component
class WaveBook {

    private final JdbcClient jdbc;

    WaveBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a wave; false where it is open already. */
    boolean open(String waveId, String by, Instant at) {
        return jdbc.sql(
                                """
                                insert into training_wave (wave_id, opened_by, opened_at)
                                select :wave, :by, cast(:at as timestamp with time zone)
                                 where not exists (select 1 from training_wave where wave_id = :wave)
                                """)
                        .param("wave", waveId)
                        .param("by", by)
                        .param("at", SqlTime.of(at))
                        .update()
                > 0;
    }

    /** Locks the row until the transaction ends; false where the wave is not open. */
    boolean lock(String waveId) {
        return jdbc.sql("select wave_id from training_wave where wave_id = :wave for update")
                .param("wave", waveId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    List<Trainings.Opened> all() {
        return jdbc.sql("select wave_id, opened_by, opened_at from training_wave order by opened_at desc, wave_id")
                .query((row, i) -> new Trainings.Opened(
                        row.getString("wave_id"), row.getString("opened_by"), SqlTime.read(row, "opened_at")))
                .list();
    }
}
