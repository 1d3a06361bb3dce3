package health.sts.review.outcome;

import java.time.Instant;

/** A class that was held, with who led it. */
record ClassRow(String sessionId, String specialtyCode, String leadPhysicianId, Instant startsAt) {}
