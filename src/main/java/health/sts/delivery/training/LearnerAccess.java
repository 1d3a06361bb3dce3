package health.sts.delivery.training;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LearnerAccess implements AccessState {

    private final JdbcClient jdbc;

    LearnerAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void set(String trainingId, Access access, MissingStep missing, Instant at) {
        jdbc.sql(
                        """
                        update learner_training
                           set access_since = case when access = :access then access_since
                                                   else cast(:at as timestamp with time zone) end,
                               access = :access, missing = :missing, version = version + 1
                         where id = :id and (access <> :access or missing <> :missing)
                        """)
                .param("id", trainingId)
                .param("access", access.name())
                .param("missing", missing.name())
                .param("at", SqlTime.of(at))
                .update();
    }
}
