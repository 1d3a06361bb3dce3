package health.sts.recruitment;

import java.time.Instant;

/**
 * A signature as it stands: printed name, time and meaning, bound to the exact text by its hash.
 *
 * @param textHash SHA-256 in hex of the agreement's text
 */
public record SignatureView(
        Party party, String agreementVersion, String textHash, String typedName, String signedBy, Instant signedAt) {}
