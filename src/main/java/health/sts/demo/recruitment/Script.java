package health.sts.demo.recruitment;

import health.sts.demo.roster.Doctor;
import java.time.Instant;
import java.util.List;

/**
 * What happens to one candidate of the demonstration.
 *
 * @param nominator the candidate, for a volunteer
 * @param waitsSince when the step begins at which the case waits, or null where nothing is agreed
 * @param blocked whether the nominating chief tries to release the time as a deputy, and is refused
 */
record Script(
        Doctor candidate,
        Doctor nominator,
        List<Doctor> endorsers,
        Ending ending,
        Instant nominatedAt,
        Instant waitsSince,
        boolean blocked) {

    Script {
        endorsers = List.copyOf(endorsers);
    }

    /** Under which the case is found again after a restart. */
    String key() {
        return "case " + candidate.id();
    }

    /** Where seats are shared. */
    String group() {
        return candidate.wave() + " " + candidate.field();
    }

    boolean volunteers() {
        return nominator.equals(candidate);
    }

    /** Something that differs from case to case and step to step, and is the same every time. */
    int luck(int salt) {
        return Math.floorMod((candidate.number() * 31 + salt) * 0x9E3779B1, 10_007);
    }
}
