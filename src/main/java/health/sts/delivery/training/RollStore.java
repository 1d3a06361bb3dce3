package health.sts.delivery.training;

import health.sts.delivery.Access;
import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import health.sts.people.PlacedPhysician;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the list of learners of a wave, a thousand rows in one batch. */
@Component
class RollStore {

    private static final int SLICE = 1_000;

    private final NamedParameterJdbcTemplate batches;

    RollStore(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    void add(String waveId, List<PlacedPhysician> physicians, Instant now) {
        inSlices(
                physicians,
                slice -> batches.batchUpdate(
                        """
                insert into learner_training (id, wave_id, physician_id, user_id, specialty_code, site_id, state,
                    state_since, created_at, attempts, access, missing, access_since, look_again, version)
                values (:id, :wave, :physician, :user, :specialty, :site, :state, :now, :now, 0, :access, :missing, :now,
                    false, 0)
                """,
                        slice.stream()
                                .map(physician -> place(physician)
                                        .addValue("id", Ids.next("TRN"))
                                        .addValue("wave", waveId)
                                        .addValue("physician", physician.physicianId())
                                        .addValue("state", TrainingState.REQUESTED.name())
                                        .addValue("access", Access.BLOCKED.name())
                                        .addValue("missing", MissingStep.PRIVACY.name())
                                        .addValue("now", SqlTime.of(now)))
                                .toArray(SqlParameterSource[]::new)));
    }

    /** Who had left begins again; what they have done counts as before. */
    void bringBack(Map<Learner, PlacedPhysician> returned, Instant now) {
        update(
                """
                update learner_training
                   set user_id = :user, specialty_code = :specialty, site_id = :site, state = :state,
                       state_since = :now, ended_reason = null, look_again = false, version = version + 1
                 where id = :id
                """,
                returned,
                TrainingState.REQUESTED,
                now);
    }

    void move(Map<Learner, PlacedPhysician> moved) {
        update(
                """
                update learner_training
                   set user_id = :user, specialty_code = :specialty, site_id = :site, version = version + 1
                 where id = :id
                """,
                moved,
                null,
                null);
    }

    void leave(List<Learner> left, String reason, Instant now) {
        inSlices(
                sorted(left),
                slice -> batches.batchUpdate(
                        """
                update learner_training
                   set state = :state, state_since = :now, ended_reason = :reason, look_again = false,
                       version = version + 1
                 where id = :id
                """,
                        slice.stream()
                                .map(learner -> new MapSqlParameterSource("id", learner.trainingId())
                                        .addValue("state", TrainingState.LEFT.name())
                                        .addValue("reason", reason)
                                        .addValue("now", SqlTime.of(now)))
                                .toArray(SqlParameterSource[]::new)));
    }

    private void update(String sql, Map<Learner, PlacedPhysician> placed, TrainingState state, Instant now) {
        inSlices(
                sorted(List.copyOf(placed.keySet())),
                slice -> batches.batchUpdate(
                        sql,
                        slice.stream()
                                .map(learner -> place(placed.get(learner))
                                        .addValue("id", learner.trainingId())
                                        .addValue("state", state == null ? null : state.name())
                                        .addValue("now", SqlTime.of(now)))
                                .toArray(SqlParameterSource[]::new)));
    }

    private static MapSqlParameterSource place(PlacedPhysician physician) {
        return new MapSqlParameterSource("user", physician.userId())
                .addValue("specialty", physician.specialtyCode())
                .addValue("site", physician.siteId());
    }

    private static List<Learner> sorted(List<Learner> learners) {
        return learners.stream()
                .sorted(Comparator.comparing(Learner::trainingId))
                .toList();
    }

    private static <T> void inSlices(List<T> all, Consumer<List<T>> write) {
        List<T> rows = new ArrayList<>(all);
        for (int from = 0; from < rows.size(); from += SLICE) {
            write.accept(rows.subList(from, Math.min(from + SLICE, rows.size())));
        }
    }
}
