package health.sts.certification.board;

import health.sts.certification.CertificationState;
import java.util.Map;

/**
 * How far one specialty of a wave is.
 *
 * @param required trainers the wave cannot do without
 * @param certified trainers with a valid certificate now
 * @param open how many certifications stand at each state that is not an end
 * @param ended how many ended without a certificate
 */
public record SpecialtyRow(
        String specialtyCode,
        String specialtyName,
        int required,
        int certified,
        Map<CertificationState, Integer> open,
        int ended) {

    /** How many stand at a state. */
    public int at(CertificationState state) {
        return open.getOrDefault(state, 0);
    }

    /** How many are on the way. */
    public int onTheWay() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether even with all who are on the way a seat stays empty. */
    public boolean tooFew() {
        return certified + onTheWay() < required;
    }
}
