package health.sts.demo.delivery;

import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.delivery.Part.Presence;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what every physician of waves 1 and 2 does, so that the numbers come out: of 600 in wave 1 four are never trained
 * and two fail three times; of 800 in wave 2 some two in five have had their class.
 */
final class PartBook {

    private static final int UNTRAINED = 4;
    private static final int FAIL_FIRST = 82;
    private static final int FAIL_SECOND = 12;
    private static final int FAIL_THIRD = 2;

    private static final int UNREGISTERED = 56;
    private static final int EARLY = 318;
    private static final int PASS_FIRST = 226;
    private static final int PASS_SECOND = 22;
    private static final int TO_REPEAT = 27;
    private static final int ABSENT = 12;

    /** So many in so many chiefs book by themselves. */
    private static final int SELF_OF_THEM = 6;

    private static final int SELF = 17;

    private static final int NO_LAB = 31;

    private final DemoRoster roster;
    private final Set<Doctor> standing;
    private final Set<Doctor> trainers;

    /**
     * @param standing people who never fail or miss anything: the cast and the chiefs
     * @param trainers who teaches; they fail no test and miss no class either
     */
    PartBook(DemoRoster roster, Set<Doctor> standing, Set<Doctor> trainers) {
        this.roster = roster;
        this.standing = Set.copyOf(standing);
        this.trainers = Set.copyOf(trainers);
    }

    List<Part> write(int wave) {
        return wave == 1 ? first() : second();
    }

    private List<Part> first() {
        List<Doctor> all = ofWave(1);
        List<Doctor> ordinary = shuffled(all, 1).stream().filter(this::ordinary).toList();
        List<Doctor> untrained = ordinary.stream()
                .filter(doctor -> doctor.field().inWave(1) > 40)
                .limit(UNTRAINED)
                .toList();
        List<Doctor> failing = ordinary.stream()
                .filter(doctor -> !untrained.contains(doctor))
                .limit(FAIL_FIRST)
                .toList();
        Set<Doctor> absent = some(ordinary, 14, 2, untrained);
        Set<Doctor> partly = some(ordinary, 9, 3, absent);
        List<Part> parts = new ArrayList<>();
        for (Doctor doctor : all) {
            boolean never = untrained.contains(doctor);
            parts.add(new Part(
                    doctor,
                    never ? Booking.NONE : booking(doctor),
                    true,
                    presence(doctor, absent, partly),
                    never ? List.of() : scores(doctor, failing.indexOf(doctor)),
                    untrained.indexOf(doctor) != 0,
                    !never && Part.luck(doctor, 5) % NO_LAB != 0));
        }
        return parts;
    }

    private static List<Double> scores(Doctor doctor, int failing) {
        if (failing < 0) {
            return List.of(pass(doctor));
        }
        double first = failing == 0 ? 79 : fail(doctor, 1);
        if (failing < FAIL_THIRD) {
            return List.of(first, fail(doctor, 2), fail(doctor, 3));
        }
        return failing < FAIL_SECOND ? List.of(first, fail(doctor, 2), pass(doctor)) : List.of(first, pass(doctor));
    }

    private List<Part> second() {
        List<Doctor> all = ofWave(2);
        Set<Doctor> unregistered = unregistered(all);
        List<Doctor> early = early(all, unregistered);
        List<Doctor> order = shuffled(early, 7);
        Set<Doctor> absent = some(order, ABSENT, 8, List.of());
        Set<Doctor> partly = some(order, 7, 9, absent);
        List<Doctor> tested = order.stream()
                .filter(doctor -> !absent.contains(doctor))
                .sorted(Comparator.comparing((Doctor doctor) -> ordinary(doctor)))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (Doctor doctor : all) {
            boolean soon = early.contains(doctor);
            parts.add(new Part(
                    doctor,
                    unregistered.contains(doctor) ? Booking.NONE : booking(doctor),
                    soon,
                    presence(doctor, absent, partly),
                    soon ? scoresSoFar(doctor, tested.indexOf(doctor)) : List.of(),
                    soon || Part.luck(doctor, 4) % 5 < 3,
                    soon && Part.luck(doctor, 5) % 2 == 0));
        }
        return parts;
    }

    private static List<Double> scoresSoFar(Doctor doctor, int place) {
        if (place < 0) {
            return List.of();
        }
        if (place < PASS_FIRST) {
            return List.of(pass(doctor));
        }
        if (place < PASS_FIRST + PASS_SECOND) {
            return List.of(fail(doctor, 1), pass(doctor));
        }
        return place < PASS_FIRST + PASS_SECOND + TO_REPEAT ? List.of(fail(doctor, 1)) : List.of();
    }

    private Set<Doctor> unregistered(List<Doctor> all) {
        Set<Doctor> chosen = new HashSet<>(roster.at(Field.PSYCHIATRY, Hospital.PVC).stream()
                .filter(this::ordinary)
                .limit(2)
                .toList());
        roster.at(Field.ORTHOPAEDICS, Hospital.MLR).stream()
                .filter(this::ordinary)
                .limit(2)
                .forEach(chosen::add);
        shuffled(all, 6).stream()
                .filter(this::ordinary)
                .takeWhile(doctor -> chosen.size() < UNREGISTERED)
                .forEach(chosen::add);
        return chosen;
    }

    /** Those of the first classes: the same share of every specialty, but hardly anybody of the two that are behind. */
    private List<Doctor> early(List<Doctor> all, Set<Doctor> unregistered) {
        List<Doctor> can = shuffled(all, 10).stream()
                .filter(doctor -> !unregistered.contains(doctor) && !behind(doctor))
                .sorted(Comparator.comparing(Doctor::field))
                .toList();
        List<Doctor> early = new ArrayList<>(Stream.of("opark")
                .flatMap(name -> all.stream().filter(doctor -> doctor.userId().equals(name)))
                .toList());
        int wanted = EARLY - early.size();
        for (int i = 0; i < can.size(); i++) {
            if ((long) (i + 1) * wanted / can.size() > (long) i * wanted / can.size()) {
                early.add(can.get(i));
            }
        }
        return early;
    }

    private static boolean behind(Doctor doctor) {
        return doctor.hospital() == Hospital.MLR
                        && (doctor.field() == Field.ORTHOPAEDICS
                                || doctor.userId().equals(Happenings.STRANDED))
                || doctor.hospital() == Hospital.PVC && doctor.field() == Field.PSYCHIATRY;
    }

    /** Who teaches is enrolled: one class is left to them, and it must not be full. */
    private Booking booking(Doctor doctor) {
        boolean busy = standing.contains(doctor) && !trainers.contains(doctor);
        return busy && Part.luck(doctor, 3) % SELF < SELF_OF_THEM
                        || doctor.userId().equals(Happenings.STRANDED)
                ? Booking.SELF
                : Booking.ENROLLED;
    }

    private static Presence presence(Doctor doctor, Set<Doctor> absent, Set<Doctor> partly) {
        if (absent.contains(doctor)) {
            return Presence.NOTHING;
        }
        return partly.contains(doctor) ? Presence.SOME : Presence.ALL;
    }

    private Set<Doctor> some(List<Doctor> from, int number, int salt, Collection<Doctor> without) {
        return new HashSet<>(shuffled(from, salt).stream()
                .filter(doctor -> ordinary(doctor) && doctor.field().inWave(1) > 24 && !without.contains(doctor))
                .limit(number)
                .toList());
    }

    private boolean ordinary(Doctor doctor) {
        return !standing.contains(doctor) && !trainers.contains(doctor);
    }

    private List<Doctor> ofWave(int wave) {
        return roster.doctors().stream().filter(doctor -> doctor.wave() == wave).toList();
    }

    private static List<Doctor> shuffled(List<Doctor> doctors, int salt) {
        return doctors.stream()
                .sorted(Comparator.comparing((Doctor doctor) -> Part.luck(doctor, salt))
                        .thenComparing(Doctor::number))
                .toList();
    }

    private static double pass(Doctor doctor) {
        return 80 + Part.luck(doctor, 21) % 40 * 0.5;
    }

    private static double fail(Doctor doctor, int attempt) {
        return 62 + Part.luck(doctor, 21 + attempt) % 35 * 0.5;
    }
}
