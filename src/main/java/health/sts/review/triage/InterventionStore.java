package health.sts.review.triage;

import health.sts.review.InterventionKind;
import health.sts.review.ReviewPoint;
import health.sts.review.Triage;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Interventions and whom they are for as rows. */
@Component
class InterventionStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    InterventionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A new intervention with its people. */
    record Opened(Intervention intervention, List<Judged> members) {}

    /** An intervention that somebody is a member of. */
    record Membership(String interventionId, String trainingId) {}

    void insert(List<Opened> opened) {
        batches.batchUpdate(
                """
                insert into intervention (id, kind, wave_id, point, run_id, specialty_code, site_id, state, state_since,
                    opened_at, help_by, helper_user_id, tries, version)
                values (:id, :kind, :wave, :point, :run, :specialty, :site, :state, :since, :opened, :helpBy, :helper, :tries,
                    0)
                """,
                opened.stream()
                        .map(one -> values(one.intervention())
                                .addValue("kind", one.intervention().kind().name())
                                .addValue("wave", one.intervention().waveId())
                                .addValue("point", one.intervention().point().name())
                                .addValue("run", one.intervention().runId())
                                .addValue("specialty", one.intervention().specialtyCode())
                                .addValue("site", one.intervention().siteId())
                                .addValue(
                                        "opened", SqlTime.of(one.intervention().openedAt())))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into intervention_member (intervention_id, physician_id, training_id, user_id, specialty_code, site_id,
                    result, open_for)
                values (:id, :physician, :training, :user, :specialty, :site, :result, :physician)
                """,
                opened.stream()
                        .flatMap(one -> one.members().stream()
                                .map(member -> member(one.intervention().id(), member)))
                        .toArray(SqlParameterSource[]::new));
    }

    void update(Intervention changed) {
        batches.update(
                """
                update intervention
                   set state = :state, state_since = :since, help_by = :helpBy, helper_user_id = :helper, tries = :tries,
                       hours = :hours, worked_on = :workedOn, version = version + 1
                 where id = :id
                """,
                values(changed));
        if (!changed.state().open()) {
            jdbc.sql("update intervention_member set open_for = null where intervention_id = :id")
                    .param("id", changed.id())
                    .update();
        }
    }

    /** Somebody is out; gives how many are left whom the help is for. */
    int leave(String id, Collection<String> trainings, Instant at) {
        jdbc.sql("update intervention_member set open_for = null, left_at = :at"
                        + " where intervention_id = :id and training_id in (:trainings) and open_for is not null")
                .param("id", id)
                .param("trainings", trainings)
                .param("at", SqlTime.of(at))
                .update();
        return jdbc.sql("select count(*) from intervention_member where intervention_id = :id and open_for is not null")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Locks the row until the transaction ends. */
    Intervention lock(String id) {
        return find(id, " for update").orElseThrow(() -> missing(id));
    }

    Intervention get(String id) {
        return find(id, "").orElseThrow(() -> missing(id));
    }

    List<InterventionMember> members(String id) {
        return jdbc.sql("select * from intervention_member where intervention_id = :id order by site_id, physician_id")
                .param("id", id)
                .query(InterventionStore::memberOf)
                .list();
    }

    /** Physicians of a wave who are being helped, or whom help was opened for at this point. */
    Set<String> taken(String waveId, ReviewPoint point) {
        Set<String> taken = new HashSet<>(jdbc.sql(
                        """
                        select m.physician_id from intervention_member m join intervention i on i.id = m.intervention_id
                         where i.wave_id = :wave and i.point = :point
                        """)
                .param("wave", waveId)
                .param("point", point.name())
                .query(String.class)
                .list());
        taken.addAll(jdbc.sql("select open_for from intervention_member where open_for is not null")
                .query(String.class)
                .list());
        return taken;
    }

    /** How many open interventions each trainer is asked for, by user id. */
    Map<String, Integer> load() {
        Map<String, Integer> load = new HashMap<>();
        jdbc.sql(
                        """
                        select helper_user_id, count(*) as cases from intervention
                         where state = 'OPEN' and helper_user_id is not null group by helper_user_id
                        """)
                .query(row -> {
                    load.put(row.getString("helper_user_id"), row.getInt("cases"));
                });
        return load;
    }

    /** Open help for some trainings, in the order of ids. */
    List<Membership> openFor(Collection<String> trainings) {
        return jdbc.sql("select intervention_id, training_id from intervention_member"
                        + " where training_id in (:trainings) and open_for is not null order by intervention_id")
                .param("trainings", trainings)
                .query((row, number) -> new Membership(row.getString("intervention_id"), row.getString("training_id")))
                .list();
    }

    static Intervention read(ResultSet row, int number) throws SQLException {
        return new Intervention(
                row.getString("id"),
                InterventionKind.valueOf(row.getString("kind")),
                row.getString("wave_id"),
                ReviewPoint.valueOf(row.getString("point")),
                row.getString("run_id"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                InterventionState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_since"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "help_by"),
                row.getString("helper_user_id"),
                row.getInt("tries"),
                row.getBigDecimal("hours"),
                row.getString("worked_on"));
    }

    private Optional<Intervention> find(String id, String lock) {
        return jdbc.sql("select * from intervention where id = :id" + lock)
                .param("id", id)
                .query(InterventionStore::read)
                .optional();
    }

    private static Refusal missing(String id) {
        return Refusal.notFound("There is no intervention " + id + ".");
    }

    private static InterventionMember memberOf(ResultSet row, int number) throws SQLException {
        return new InterventionMember(
                row.getString("physician_id"),
                row.getString("training_id"),
                row.getString("user_id"),
                row.getString("specialty_code"),
                row.getString("site_id"),
                Triage.valueOf(row.getString("result")),
                SqlTime.read(row, "left_at"));
    }

    private static MapSqlParameterSource values(Intervention one) {
        return new MapSqlParameterSource("id", one.id())
                .addValue("state", one.state().name())
                .addValue("since", SqlTime.of(one.stateSince()))
                .addValue("helpBy", SqlTime.of(one.helpBy()))
                .addValue("helper", one.helperUserId())
                .addValue("tries", one.tries())
                .addValue("hours", one.hours())
                .addValue("workedOn", one.workedOn());
    }

    private static SqlParameterSource member(String id, Judged member) {
        return new MapSqlParameterSource("id", id)
                .addValue("physician", member.person().physicianId())
                .addValue("training", member.person().trainingId())
                .addValue("user", member.person().userId())
                .addValue("specialty", member.person().specialtyCode())
                .addValue("site", member.person().siteId())
                .addValue("result", member.result().name());
    }
}
