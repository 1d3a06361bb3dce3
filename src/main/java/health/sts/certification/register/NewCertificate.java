package health.sts.certification.register;

import health.sts.certification.Trainee;
import health.sts.certification.credential.Credentials.Signed;

/** A certificate about to be written. */
record NewCertificate(
        String id,
        String publicId,
        String previousId,
        int period,
        Trainee trainee,
        String holderName,
        String certifiedBy,
        String confirmedBy,
        Validity validity,
        Signed signed) {}
