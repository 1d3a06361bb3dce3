package health.sts.demo.recruitment;

import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses who stands, who nominates and who endorses; everybody stands once. */
class Casting {

    private final DemoRoster roster;
    private final Set<Doctor> taken = new HashSet<>();

    /**
     * @param reserved people who stand only where they are asked for by name
     */
    Casting(DemoRoster roster, List<Doctor> reserved) {
        this.roster = roster;
        taken.addAll(reserved);
    }

    /** These stand, and nobody chooses them again. */
    void take(List<Doctor> candidates) {
        taken.addAll(candidates);
    }

    /** The next candidate of a specialty in a wave: chiefs last. */
    Doctor candidate(Field field, int wave) {
        List<Doctor> chiefs = roster.chiefs();
        Doctor found = roster.inWave(field, wave).stream()
                .filter(doctor -> doctor.privileges() && !taken.contains(doctor))
                .min(Comparator.<Doctor, Boolean>comparing(chiefs::contains).thenComparing(Casting::shuffled))
                .orElseThrow(() -> new IllegalStateException("No candidate is left for " + field + " in wave " + wave));
        taken.add(found);
        return found;
    }

    /** The chief of the candidate's department, or a colleague where the chief is the candidate. */
    Doctor nominator(Doctor candidate, boolean chief) {
        Doctor head = roster.chief(candidate.field(), candidate.hospital());
        return chief && !head.equals(candidate)
                ? head
                : colleagues(candidate)
                        .filter(doctor -> !doctor.equals(head))
                        .findFirst()
                        .orElseThrow();
    }

    /** Colleagues who are asked to endorse, of the same wave as far as there are enough. */
    List<Doctor> endorsers(Doctor candidate, Doctor nominator, int number) {
        Doctor head = roster.chief(candidate.field(), candidate.hospital());
        List<Doctor> asked = new ArrayList<>(colleagues(candidate)
                .filter(doctor -> !doctor.equals(nominator) && !doctor.equals(head))
                .limit(number)
                .toList());
        Stream.of(1, 2, 3)
                .flatMap(wave -> roster.inWave(candidate.field(), wave).stream())
                .filter(doctor -> !doctor.equals(candidate) && !doctor.equals(nominator) && !asked.contains(doctor))
                .limit(Math.max(0, number - asked.size()))
                .forEach(asked::add);
        return asked;
    }

    private Stream<Doctor> colleagues(Doctor candidate) {
        return roster.inWave(candidate.field(), candidate.wave()).stream()
                .filter(doctor -> !doctor.equals(candidate))
                .sorted(Comparator.comparing(doctor -> shuffled(doctor) ^ shuffled(candidate)));
    }

    private static int shuffled(Doctor doctor) {
        return (doctor.number() * 0x9E3779B1) >>> 8;
    }
}
