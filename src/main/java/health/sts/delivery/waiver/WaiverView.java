package health.sts.delivery.waiver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A waiver as pages show it.
 *
 * @param learnerName as people address them
 * @param endsAt null until it is granted
 * @param events in order; empty in lists
 */
public record WaiverView(
        String id,
        String trainingId,
        String waveId,
        String physicianId,
        String learnerUserId,
        String learnerName,
        String siteId,
        String specialtyCode,
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
        List<Event> events) {

    /** Something that happened to it. */
    public record Event(WaiverEventKind kind, String reason, String by, String role, Instant at) {}

    /** What one of the two answered. */
    public Optional<Event> answer(Approver approver) {
        return events.stream()
                .filter(event -> event.kind() == WaiverEventKind.APPROVED || event.kind() == WaiverEventKind.DECLINED)
                .filter(event -> approver.role().group().equals(event.role()))
                .findFirst();
    }

    WaiverView with(String name, List<Event> happened) {
        return new WaiverView(
                id,
                trainingId,
                waveId,
                physicianId,
                learnerUserId,
                name,
                siteId,
                specialtyCode,
                reason,
                hours,
                supervisorUserId,
                requestedBy,
                requestedAt,
                decideBy,
                state,
                stateSince,
                grantedAt,
                endsAt,
                happened);
    }
}
