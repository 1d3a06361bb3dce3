package health.sts.certification.register;

import health.sts.certification.CertificationSettings;
import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.credential.Credentials;
import health.sts.certification.credential.Credentials.Facts;
import health.sts.certification.credential.Credentials.Signed;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SystemSettings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what a certificate says, and has it signed. */
@Component
class CertificateDraft {

    private static final int PUBLIC_ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectProvider<Trainees> trainees;
    private final ObjectProvider<Credentials> credentials;
    private final Proof proof;
    private final Roster roster;
    private final CertificationSettings settings;
    private final SystemSettings system;
    private final Clock clock;

    CertificateDraft(
            ObjectProvider<Trainees> trainees,
            ObjectProvider<Credentials> credentials,
            Proof proof,
            Roster roster,
            CertificationSettings settings,
            SystemSettings system,
            Clock clock) {
        this.trainees = trainees;
        this.credentials = credentials;
        this.proof = proof;
        this.roster = roster;
        this.settings = settings;
        this.system = system;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Trainee trainee(String certificationId) {
        return trainees.getObject().get(certificationId);
    }

    NewCertificate of(Trainee trainee, String certifiedBy, String confirmedBy, Optional<Certificate> previous) {
        PhysicianView holder = roster.physician(trainee.physicianId())
                .orElseThrow(() -> Refusal.conflict(
                        "%s is not in the roster, so no name can be put on a certificate. Import the roster first."
                                .formatted(trainee.physicianId())));
        Validity validity = Validity.from(now(), system.timeZone(), settings);
        String publicId = publicId();
        Signed signed = credentials
                .getObject()
                .sign(new Facts(
                        publicId,
                        holder.name(),
                        holder.email(),
                        trainee.specialtyCode(),
                        specialtyName(trainee, holder),
                        trainee.curriculumVersion(),
                        validity.from(),
                        validity.until(),
                        proof.of(trainee.certificationId())));
        return new NewCertificate(
                Ids.next("CTF"),
                publicId,
                previous.map(Certificate::id).orElse(null),
                previous.map(Certificate::period).orElse(0) + 1,
                trainee,
                holder.name(),
                certifiedBy,
                confirmedBy,
                validity,
                signed);
    }

    private String specialtyName(Trainee trainee, PhysicianView holder) {
        return trainee.specialtyCode().equals(holder.specialtyCode())
                ? holder.specialtyName()
                : roster.specialties().stream()
                        .filter(specialty -> specialty.code().equals(trainee.specialtyCode()))
                        .findFirst()
                        .orElseThrow()
                        .name();
    }

    private static String publicId() {
        byte[] random = new byte[PUBLIC_ID_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
