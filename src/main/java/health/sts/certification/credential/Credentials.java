package health.sts.certification.credential;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Certificates as Open Badges 3.0 credentials: signed as VC-JWT with RS256, with their place in a Bitstring Status List,
 * as PDF with QR code, and verified again. It knows keys and formats, not why a certificate is given.
 */
public interface Credentials {

    /** Signs what a certificate says, in the caller's transaction; picks a free place in the status list at random. */
    Signed sign(Facts facts);

    /**
     * Checks a compact JWS: form, signature by a key of ours, dates, and whether it is one of our certificates. Says in
     * sentences what was checked; never throws for bad input. How the certificate stands, the register says.
     */
    Verdict verify(String jws);

    /** The certificate as a page to print, with a QR code of its public address. */
    void pdf(String certificateId, OutputStream out);

    /**
     * What a credential says.
     *
     * @param publicId the last part of its address
     * @param email hashed with a salt before it goes in, or null
     * @param specialtyCode part of the achievement's address
     * @param scores what was proven: exam in percent, teach-back mean, as name and value
     */
    record Facts(
            String publicId,
            String holderName,
            String email,
            String specialtyCode,
            String specialtyName,
            int curriculumVersion,
            Instant validFrom,
            Instant validUntil,
            List<Score> scores) {}

    /**
     * One result that the credential states.
     *
     * @param rubric true for a rubric of 1 to 5, false for percent
     */
    record Score(String name, boolean rubric, String value, String required) {}

    /** A signed credential. */
    record Signed(String jws, String keyId, int statusIndex) {}

    /**
     * What a check found.
     *
     * @param genuine given by us and unchanged, whether it is valid now or not
     * @param publicId the certificate it belongs to, or null
     */
    record Verdict(boolean genuine, String publicId, List<Check> checks) {}

    /** One thing that was looked at. */
    record Check(String what, boolean ok, String sentence) {}
}
