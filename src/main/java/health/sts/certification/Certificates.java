package health.sts.certification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may teach: what capabilities further on the way ask about certificates. A bounded number of statements each. */
public interface Certificates {

    /** Whether the physician holds a valid certificate for the specialty at a moment; exact, one statement. */
    boolean mayTeach(String physicianId, String specialtyCode, Instant at);

    /** Those of the physicians who may teach the specialty at a moment. */
    Set<String> whoMayTeach(Collection<String> physicianIds, String specialtyCode, Instant at);

    /** All holders of a valid certificate for the specialty at a moment, by name. */
    List<Holder> holders(String specialtyCode, Instant at);

    /** Trainers with a valid certificate by specialty code for one wave, at a moment. */
    Map<String, Integer> validByWave(String waveId, Instant at);

    /** The same for many waves, by wave id. */
    default Map<String, Map<String, Integer>> validByWaves(Collection<String> waveIds, Instant at) {
        return waveIds.stream().distinct().collect(Collectors.toMap(id -> id, id -> validByWave(id, at)));
    }

    /** Who holds a certificate. */
    record Holder(String physicianId, String userId, String name, String certificateId, Instant validUntil) {}
}
