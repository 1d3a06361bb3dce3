package health.sts.delivery.session;

import health.sts.delivery.SessionState;
import health.sts.shared.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A session that nothing stands against any more.
 *
 * @param secret what its check-in codes are made with
 * @param seriesId the series it was planned with, or null
 */
record NewSession(String id, SessionDraft draft, String secret, String seriesId) {

    MapSqlParameterSource row(String plannedBy, Instant at) {
        PlanSession plan = draft.plan();
        return new MapSqlParameterSource("id", id)
                .addValue("wave", plan.waveId())
                .addValue("specialty", plan.specialtyCode())
                .addValue("kind", plan.kind().name())
                .addValue("site", plan.siteId())
                .addValue("room", plan.roomId())
                .addValue("link", plan.link())
                .addValue("from", SqlTime.of(draft.startsAt()))
                .addValue("until", SqlTime.of(draft.endsAt()))
                .addValue("zone", draft.zone().getId())
                .addValue("capacity", plan.capacity())
                .addValue("lead", plan.leadPhysicianId())
                .addValue("leadUser", draft.leadUserId())
                .addValue("co", plan.coUserId())
                .addValue("state", SessionState.PLANNED.name())
                .addValue("series", seriesId)
                .addValue("secret", secret)
                .addValue("by", plannedBy)
                .addValue("at", SqlTime.of(at));
    }

    /** The session as it stands right after it was planned. */
    SessionView view(String roomName) {
        PlanSession plan = draft.plan();
        return new SessionView(
                id,
                plan.waveId(),
                plan.specialtyCode(),
                plan.kind(),
                plan.siteId(),
                plan.roomId(),
                roomName,
                plan.link(),
                draft.startsAt(),
                draft.endsAt(),
                draft.zone(),
                plan.capacity(),
                plan.leadPhysicianId(),
                draft.leadUserId(),
                plan.coUserId(),
                SessionState.PLANNED,
                0,
                seriesId,
                0,
                0,
                null,
                0);
    }
}
