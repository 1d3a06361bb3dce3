package health.sts.delivery.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who and what is busy when: rooms, trainers and learners alike, so that one rule keeps all of them from being in two
 * sessions at once. Everything here joins the caller's transaction. To stay clear of deadlocks everybody locks sessions
 * first, in the order of ids, then what they occupy, in the order of names.
 */
public interface Occupations {

    /** What is occupied: {@code ROOM:id}, or {@code PERSON:userId} whether they teach or learn. */
    record Busy(String resource, String sessionId, Instant from, Instant until) {}

    static String room(String roomId) {
        return "ROOM:" + roomId;
    }

    static String person(String userId) {
        return "PERSON:" + userId;
    }

    /** Locks these until the transaction ends, also ones that were never occupied. */
    void lock(Collection<String> resources);

    /** What overlaps with the time among these resources, without one session; half-open, so that back to back is free. */
    List<Busy> overlapping(Collection<String> resources, Instant from, Instant until, String exceptSessionId);

    /** The same with what people are busy with outside of sessions. */
    List<Busy> busy(Collection<String> resources, Instant from, Instant until, String exceptSessionId);

    /**
     * Occupies a resource, which is locked first.
     *
     * @return what is in the way, where something is; then nothing was written
     */
    Optional<Busy> occupy(String resource, String sessionId, Instant from, Instant until);

    /** Frees one resource of a session. */
    void free(String resource, String sessionId);

    /** Frees everything that a session occupies. */
    void freeAll(String sessionId);
}
