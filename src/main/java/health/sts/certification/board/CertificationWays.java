package health.sts.certification.board;

import health.sts.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One trainer's way to a certificate, for its pages. One statement each. */
@Service
@Transactional(readOnly = true)
public class CertificationWays {

    private final WayReads reads;

    CertificationWays(WayReads reads) {
        this.reads = reads;
    }

    /** The way with this id. */
    public WayView get(String certificationId) {
        return reads.way(certificationId)
                .orElseThrow(() -> Refusal.notFound("There is no certification " + certificationId + "."));
    }

    /** All ways of somebody who signs in with this id, newest first. */
    public List<WayView> ofUser(String userId) {
        return reads.ofUser(userId);
    }
}
