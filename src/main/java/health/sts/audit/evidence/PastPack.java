package health.sts.audit.evidence;

import java.time.Instant;

/**
 * A pack that was made, as the ledger tells of it; packs themselves are not kept.
 *
 * @param by user id
 * @param scope in words, without names
 * @param manifest SHA-256 of its manifest; null where the pack broke off or is still being made
 * @param size of the ZIP in bytes; null likewise
 */
public record PastPack(String id, Instant at, String by, String scope, State state, String manifest, Long size) {

    /** How it ended. */
    public enum State {
        STARTED,
        COMPLETED,
        BROKEN_OFF
    }
}
