package health.sts.certification.credential;

import health.sts.certification.credential.print.CertificateSheet;
import java.io.OutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Credentials by Open Badges 3.0. */
@Service
class OpenBadges implements Credentials {

    private final SignedCredentials signed;
    private final Examination examination;
    private final Printing printing;

    OpenBadges(SignedCredentials signed, Examination examination, Printing printing) {
        this.signed = signed;
        this.examination = examination;
        this.printing = printing;
    }

    @Override
    @Transactional
    public Signed sign(Facts facts) {
        return signed.credential(facts);
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict verify(String jws) {
        return examination.of(jws);
    }

    @Override
    @Transactional(readOnly = true)
    public void pdf(String certificateId, OutputStream out) {
        CertificateSheet.write(printing.sheet(certificateId), out);
    }
}
