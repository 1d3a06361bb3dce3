package health.sts.delivery.waiver;

/**
 * What a chief asks for.
 *
 * @param reason why patients are safer with it than without
 * @param hours how long access lasts from the moment it is granted
 * @param supervisorUserId the peer trainer at the learner's elbow
 */
public record WaiverRequest(String trainingId, String reason, int hours, String supervisorUserId) {}
