package health.sts.certification.credential.print;

import java.time.Instant;

/**
 * The words on the paper.
 *
 * @param number the certificate's id
 * @param curriculum what was completed, as a sentence
 * @param address where anybody sees whether it is valid today; also in the QR code
 */
public record Sheet(
        String number,
        String issuer,
        String holder,
        String specialty,
        String curriculum,
        String certifiedOn,
        String validFrom,
        String validUntil,
        String certifiedBy,
        String confirmedBy,
        String address,
        Instant at) {}
