package health.sts.demo.delivery;

import java.time.Instant;

/** What somebody does next in the case of a session. */
record Act(String sessionId, TeachingStep step, Instant at, String userId, Runnable deed) {}
