package health.sts.delivery.waiver;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A waiver as it stands.
 *
 * @param endsAt null until it is granted
 */
record Waiver(
        String id,
        String trainingId,
        String waveId,
        String physicianId,
        String reason,
        int hours,
        String supervisorUserId,
        String requestedBy,
        Instant requestedAt,
        Instant decideBy,
        WaiverState state,
        Instant stateSince,
        Instant grantedAt,
        Instant endsAt,
        int version) {

    Waiver granted(Instant now) {
        expect(WaiverState.REQUESTED);
        return to(WaiverState.GRANTED, now, now, now.plus(Duration.ofHours(hours)));
    }

    /** It is over before anybody could use it. */
    Waiver turnedDown(WaiverState how, Instant now) {
        expect(WaiverState.REQUESTED);
        return to(how, now, null, null);
    }

    Waiver expired(Instant now) {
        expect(WaiverState.GRANTED);
        return to(WaiverState.REVOKED, now, grantedAt, endsAt);
    }

    Waiver ended(Instant now) {
        return to(WaiverState.ENDED, now, grantedAt, endsAt);
    }

    /** Whether an answer can still be given. */
    void expect(WaiverState expected) {
        if (state != expected) {
            throw Refusal.conflict("Waiver %s is not waiting for this any more: %s. Nothing was changed."
                    .formatted(id, state.title().toLowerCase(Locale.ROOT)));
        }
    }

    private Waiver to(WaiverState next, Instant now, Instant granted, Instant ends) {
        return new Waiver(
                id,
                trainingId,
                waveId,
                physicianId,
                reason,
                hours,
                supervisorUserId,
                requestedBy,
                requestedAt,
                decideBy,
                next,
                now,
                granted,
                ends,
                version);
    }

    /** What keeps a learner from having two that are open. */
    String oneAtATime() {
        return state.open() ? trainingId : id;
    }

    static Waiver of(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getString("id"),
                row.getString("training_id"),
                row.getString("wave_id"),
                row.getString("physician_id"),
                row.getString("reason"),
                row.getInt("hours"),
                row.getString("supervisor_user_id"),
                row.getString("requested_by"),
                SqlTime.read(row, "requested_at"),
                SqlTime.read(row, "decide_by"),
                WaiverState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_since"),
                SqlTime.read(row, "granted_at"),
                SqlTime.read(row, "ends_at"),
                row.getInt("version"));
    }
}
