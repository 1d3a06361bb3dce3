package health.sts.review.support;

import java.time.Instant;

/**
 * Something that happened to the posts of a shift.
 *
 * @param userId whom it concerns
 * @param reason or null
 */
public record ShiftEvent(ShiftEventKind kind, String userId, String reason, String by, Instant at) {}
