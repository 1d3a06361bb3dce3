package health.sts.certification.credential;

import health.sts.certification.credential.keys.KeyRing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What credentials name and everybody may fetch. */
@Service
@Transactional(readOnly = true)
public class PublicRecords {

    private final StatusList statusList;
    private final KeyRing keys;
    private final Badge badge;
    private final IssuedCertificates certificates;

    PublicRecords(StatusList statusList, KeyRing keys, Badge badge, IssuedCertificates certificates) {
        this.statusList = statusList;
        this.keys = keys;
        this.badge = badge;
        this.certificates = certificates;
    }

    /** The list of revoked credentials as compact JWS, at most {@link #age} old. */
    public String statusList() {
        return statusList.jws();
    }

    /** How old the list may be. */
    public Duration age() {
        return StatusList.FRESH;
    }

    /** The public JWK of a key, whether it signs now or did once. */
    public Optional<String> key(String keyId) {
        return keys.jwk(keyId);
    }

    /** The profile of who issues. */
    public Map<String, Object> issuer() {
        return Badge.withContext(badge.issuer());
    }

    /** How people call who issues. */
    public String issuerName() {
        return badge.issuerName();
    }

    /** What a certificate for this specialty by this version of its curriculum means; empty where there is none. */
    public Optional<Map<String, Object>> achievement(String specialtyCode, int version) {
        return certificates
                .specialtyOfCurriculum(specialtyCode, version)
                .map(name -> Badge.withContext(badge.achievement(specialtyCode, name, version, List.of())));
    }
}
