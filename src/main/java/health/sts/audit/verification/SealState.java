package health.sts.audit.verification;

import health.sts.audit.verify.Head;
import java.time.Instant;

/**
 * How far sealing is.
 *
 * @param records sealed so far
 * @param newest the newest head, or null where nothing is sealed
 * @param publicKey of the key that signed it, base64 of its X.509 encoding, or null
 * @param waiting ledger lines and flows behind the last sealed ones
 * @param waitingSince when the oldest waiting ledger line was recorded, or null
 */
public record SealState(long records, Head newest, String publicKey, long waiting, Instant waitingSince) {}
