package health.sts.certification.credential;

import health.sts.certification.credential.IssuedCertificates.Issued;
import health.sts.certification.credential.print.Sheet;
import health.sts.engine.Identities;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the words of a certificate together for the paper. */
@Component
class Printing {

    private final IssuedCertificates certificates;
    private final Identities identities;
    private final Badge badge;
    private final PublicAddress address;
    private final Formats formats;
    private final Clock clock;

    Printing(
            IssuedCertificates certificates,
            Identities identities,
            Badge badge,
            PublicAddress address,
            Formats formats,
            Clock clock) {
        this.certificates = certificates;
        this.identities = identities;
        this.badge = badge;
        this.address = address;
        this.formats = formats;
        this.clock = clock;
    }

    Sheet sheet(String certificateId) {
        Issued issued = certificates
                .ofId(certificateId)
                .orElseThrow(() -> Refusal.notFound("There is no certificate with this number."));
        Map<String, String> names = identities.names(List.of(issued.certifiedBy(), issued.confirmedBy()));
        return new Sheet(
                issued.id(),
                badge.issuerName(),
                issued.holderName(),
                issued.specialtyName(),
                "having completed the curriculum, version %d, with its exam, teach-back and observed first class"
                        .formatted(issued.curriculumVersion()),
                formats.day(issued.certifiedAt()),
                formats.day(issued.validFrom()),
                formats.day(issued.validUntil()),
                names.getOrDefault(issued.certifiedBy(), issued.certifiedBy()),
                names.getOrDefault(issued.confirmedBy(), issued.confirmedBy()),
                address.certificate(issued.publicId()),
                clock.instant());
    }
}
