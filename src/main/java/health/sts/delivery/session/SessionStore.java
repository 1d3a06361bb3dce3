package health.sts.delivery.session;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes sessions, whose row the caller has locked, and what they occupy, which is locked too. */
@Component
class SessionStore {

    private static final String INSERT =
            """
            insert into training_session (id, wave_id, specialty_code, kind, site_id, room_id, link, starts_at, ends_at,
                zone, capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, series_id, taken, waiting,
                next_waiting, check_in_secret, planned_by, planned_at, version)
            values (:id, :wave, :specialty, :kind, :site, :room, :link, :from, :until, :zone, :capacity, :lead, :leadUser,
                :co, :state, 0, :series, 0, 0, 1, :secret, :by, :at, 0)
            """;
    private static final String OCCUPY =
            """
            insert into occupation (resource, session_id, starts_at, ends_at)
            values (:resource, :session, :from, :until)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    SessionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Adds sessions with all that they occupy; two statements. */
    void insert(List<NewSession> sessions, String plannedBy, Instant at) {
        batches.batchUpdate(
                INSERT,
                sessions.stream().map(session -> session.row(plannedBy, at)).toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                OCCUPY,
                sessions.stream()
                        .flatMap(session -> session.draft().resources().stream()
                                .map(resource -> occupied(resource, session.id(), session.draft())))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Puts time, place, capacity and trainers as the draft has them. */
    void update(SessionView before, SessionDraft after, int sequence) {
        changed(jdbc.sql(
                        """
                                update training_session set room_id = :room, link = :link, starts_at = :from,
                                    ends_at = :until, capacity = :capacity, lead_physician_id = :lead,
                                    lead_user_id = :leadUser, co_user_id = :co, sequence = :sequence,
                                    version = version + 1
                                 where id = :id and version = :version
                                """)
                .param("room", after.plan().roomId())
                .param("link", after.plan().link())
                .param("from", SqlTime.of(after.startsAt()))
                .param("until", SqlTime.of(after.endsAt()))
                .param("capacity", after.plan().capacity())
                .param("lead", after.plan().leadPhysicianId())
                .param("leadUser", after.leadUserId())
                .param("co", after.plan().coUserId())
                .param("sequence", sequence)
                .param("id", before.sessionId())
                .param("version", before.version())
                .update());
    }

    void cancel(SessionView session, String reason) {
        changed(jdbc.sql(
                        """
                                update training_session set state = 'CANCELLED', cancelled_reason = :reason,
                                    sequence = sequence + 1, version = version + 1
                                 where id = :id and version = :version
                                """)
                .param("reason", reason)
                .param("id", session.sessionId())
                .param("version", session.version())
                .update());
    }

    /** What the session occupies from now on; trainers and room anew, and the people who stay at its new time. */
    void occupy(String sessionId, SessionDraft draft, Collection<String> holders) {
        List<String> resources = java.util.stream.Stream.concat(draft.resources().stream(), holders.stream())
                .distinct()
                .toList();
        jdbc.sql("delete from occupation where session_id = :session")
                .param("session", sessionId)
                .update();
        batches.batchUpdate(
                OCCUPY,
                resources.stream()
                        .map(resource -> occupied(resource, sessionId, draft))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource occupied(String resource, String sessionId, SessionDraft draft) {
        return new MapSqlParameterSource("resource", resource)
                .addValue("session", sessionId)
                .addValue("from", SqlTime.of(draft.startsAt()))
                .addValue("until", SqlTime.of(draft.endsAt()));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Refusal.conflict("Somebody changed this session just now, so nothing was saved. Open it again.");
        }
    }
}
