package health.sts.demo.review;

import health.sts.demo.delivery.Admitted;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.review.Triage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who gets on and who does not: 61 need intensive help and 149 coaching at the first review, 34 and 104 at the second,
 * the same share of every specialty but neurology, which gets a sprint.
 */
final class AdoptionBook {

    static final Field SPRINT = Field.NEUROLOGY;

    private static final int INTENSIVE = 61;
    private static final int COACH = 149;
    private static final int OF_SPRINT = 5;

    /** In smaller specialties one person would be a quarter of all. */
    private static final int LARGE = 9;

    private static final int STILL_INTENSIVE = 30;
    private static final int INTENSIVE_TO_COACH = 25;
    private static final int COACH_TO_INTENSIVE = 4;
    private static final int STILL_COACH = 70;
    private static final int TRACK_TO_COACH = 9;

    private final Admitted admitted;

    AdoptionBook(Admitted admitted) {
        this.admitted = admitted;
    }

    /** Everybody who has access after the test, in the order of the roster. */
    List<Adopter> write() {
        List<Doctor> ordinary = inOrder(
                admitted.passed().stream()
                        .filter(doctor -> !admitted.busy().contains(doctor)
                                && doctor.field().inWave(1) >= LARGE)
                        .toList(),
                1);
        Set<Doctor> intensive = new HashSet<>(ordinary.stream()
                .filter(doctor -> doctor.field() == SPRINT)
                .limit(OF_SPRINT)
                .toList());
        List<Doctor> others =
                ordinary.stream().filter(doctor -> doctor.field() != SPRINT).toList();
        intensive.addAll(spread(others, INTENSIVE - OF_SPRINT));
        Set<Doctor> coach = new HashSet<>(spread(without(others, intensive), COACH));
        return second(ordinary, intensive, coach);
    }

    private List<Adopter> second(List<Doctor> ordinary, Set<Doctor> intensive, Set<Doctor> coach) {
        Map<Doctor, Triage> then = new HashMap<>();
        List<Doctor> struggling = inOrder(intensive, 2);
        put(then, spread(struggling, STILL_INTENSIVE), Triage.INTENSIVE);
        put(then, spread(without(struggling, then.keySet()), INTENSIVE_TO_COACH), Triage.COACH);
        List<Doctor> coached = inOrder(coach, 3);
        put(then, spread(coached, COACH_TO_INTENSIVE), Triage.INTENSIVE);
        put(then, spread(without(coached, then.keySet()), STILL_COACH), Triage.COACH);
        List<Doctor> track = without(without(ordinary, intensive), coach);
        put(then, spread(track, TRACK_TO_COACH), Triage.COACH);
        return admitted.passed().stream()
                .map(doctor -> new Adopter(
                        doctor,
                        intensive.contains(doctor)
                                ? Triage.INTENSIVE
                                : coach.contains(doctor) ? Triage.COACH : Triage.ON_TRACK,
                        then.getOrDefault(doctor, Triage.ON_TRACK)))
                .toList();
    }

    private static void put(Map<Doctor, Triage> then, List<Doctor> doctors, Triage result) {
        doctors.forEach(doctor -> then.put(doctor, result));
    }

    private static List<Doctor> inOrder(Collection<Doctor> doctors, int salt) {
        return doctors.stream()
                .sorted(Comparator.comparing(Doctor::field)
                        .thenComparing((Doctor doctor) -> Adopter.luck(doctor, salt))
                        .thenComparing(Doctor::number))
                .toList();
    }

    private static List<Doctor> without(List<Doctor> doctors, Set<Doctor> left) {
        return doctors.stream().filter(doctor -> !left.contains(doctor)).toList();
    }

    /** So many at equal distances. */
    static <T> List<T> spread(List<T> from, int number) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            if ((long) (i + 1) * number / from.size() > (long) i * number / from.size()) {
                chosen.add(from.get(i));
            }
        }
        return chosen;
    }
}
