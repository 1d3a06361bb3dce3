package health.sts.delivery.waiver;

import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Waivers and their events; events are added, never changed. */
@Component
class WaiverStore {

    private static final int SLICE = 1_000;

    private final JdbcClient jdbc;

    WaiverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that happened to a waiver. */
    record Event(WaiverEventKind kind, String reason, String by, String role, Instant at) {}

    Waiver get(String id) {
        return find(id, "").orElseThrow(() -> Refusal.notFound("There is no waiver " + id + "."));
    }

    /** The waiver once nobody else is changing it; the learner's row was locked before. */
    Waiver lock(String id) {
        return find(id, " for update").orElseThrow(() -> Refusal.notFound("There is no waiver " + id + "."));
    }

    /** The waiver of a learner that is open. */
    Optional<Waiver> openOf(String trainingId) {
        return jdbc.sql("select * from access_waiver where one_at_a_time = :training")
                .param("training", trainingId)
                .query(Waiver::of)
                .optional();
    }

    /** Ids of the open waivers of these learners; a statement per 1,000. */
    List<String> openAmong(List<String> trainingIds) {
        List<String> open = new ArrayList<>();
        for (int from = 0; from < trainingIds.size(); from += SLICE) {
            open.addAll(
                    jdbc.sql("select id from access_waiver where one_at_a_time in (:trainings) order by training_id")
                            .param("trainings", trainingIds.subList(from, Math.min(from + SLICE, trainingIds.size())))
                            .query(String.class)
                            .list());
        }
        return open;
    }

    void insert(Waiver waiver) {
        jdbc.sql(
                        """
                        insert into access_waiver (id, training_id, wave_id, physician_id, reason, hours,
                            supervisor_user_id, requested_by, requested_at, decide_by, state, state_since,
                            one_at_a_time, version)
                        values (:id, :training, :wave, :physician, :reason, :hours, :supervisor, :by, :at, :decideBy,
                            :state, :at, :one, 0)
                        """)
                .param("id", waiver.id())
                .param("training", waiver.trainingId())
                .param("wave", waiver.waveId())
                .param("physician", waiver.physicianId())
                .param("reason", waiver.reason())
                .param("hours", waiver.hours())
                .param("supervisor", waiver.supervisorUserId())
                .param("by", waiver.requestedBy())
                .param("at", SqlTime.of(waiver.requestedAt()))
                .param("decideBy", SqlTime.of(waiver.decideBy()))
                .param("state", waiver.state().name())
                .param("one", waiver.oneAtATime())
                .update();
    }

    void update(Waiver waiver) {
        jdbc.sql(
                        """
                        update access_waiver
                           set state = :state, state_since = :since, granted_at = :granted, ends_at = :ends,
                               one_at_a_time = :one, version = version + 1
                         where id = :id
                        """)
                .param("state", waiver.state().name())
                .param("since", SqlTime.of(waiver.stateSince()))
                .param("granted", SqlTime.of(waiver.grantedAt()))
                .param("ends", SqlTime.of(waiver.endsAt()))
                .param("one", waiver.oneAtATime())
                .param("id", waiver.id())
                .update();
    }

    void insert(String waiverId, Event event) {
        jdbc.sql(
                        """
                        insert into waiver_event (id, waiver_id, kind, reason, done_by, done_in_role, done_at)
                        values (:id, :waiver, :kind, :reason, :by, :role, :at)
                        """)
                .param("id", Ids.next("WVE"))
                .param("waiver", waiverId)
                .param("kind", event.kind().name())
                .param("reason", event.reason())
                .param("by", event.by())
                .param("role", event.role())
                .param("at", SqlTime.of(event.at()))
                .update();
    }

    /** What happened to a waiver, in order. */
    List<Event> events(String waiverId) {
        return jdbc.sql("select * from waiver_event where waiver_id = :id order by done_at, id")
                .param("id", waiverId)
                .query(WaiverStore::event)
                .list();
    }

    private Optional<Waiver> find(String id, String lock) {
        return jdbc.sql("select * from access_waiver where id = :id" + lock)
                .param("id", id)
                .query(Waiver::of)
                .optional();
    }

    private static Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                WaiverEventKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("done_by"),
                row.getString("done_in_role"),
                SqlTime.read(row, "done_at"));
    }
}
