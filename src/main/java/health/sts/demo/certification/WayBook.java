package health.sts.demo.certification;

import static health.sts.demo.certification.Step.*;

import health.sts.demo.recruitment.DemoRecruitment.Appointee;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes the way of every appointed trainer: wave 1 has gone through all that can happen, wave 2 is certified but for two,
 * and wave 3 is at every step.
 */
class WayBook {

    /** A seat that opens here would go to somebody in reserve, and the recruitment would be another one. */
    private static final Set<Field> WITH_RESERVE = Set.of(Field.INTERNAL_MEDICINE, Field.RADIOLOGY);

    /** When the first certificates were given, in days before today: their renewal has just begun. */
    private static final int FIRST_CERTIFICATES = 285;

    private static final int PIONEERS = 5;

    /** How many scenes holders in cardiology have played since the upgrade. */
    private static final int[] UPGRADED = {3, 0, 1, 2};

    private final OfficeHours hours;
    private final LocalDate today;
    private final Map<Part, Doctor> parts = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<Doctor> cast = new ArrayList<>();

    WayBook(OfficeHours hours, LocalDate today) {
        this.hours = hours;
        this.today = today;
    }

    /** Trainers to whom something happens after the certificate. */
    enum Part {
        SUSPENDED_BY_RATING,
        REINSTATED,
        REVOKED
    }

    /** All ways, and who plays which part later. */
    record Book(List<Way> ways, Map<Part, Doctor> parts) {}

    Book write(List<Appointee> first, List<Appointee> second, List<Appointee> third) {
        first(doctors(first));
        second(doctors(second));
        new ThirdWave(hours, today).write(doctors(third), this::mentor).forEach(ways::add);
        return new Book(List.copyOf(ways), Map.copyOf(parts));
    }

    private static List<Doctor> doctors(List<Appointee> appointees) {
        return appointees.stream().map(Appointee::doctor).toList();
    }

    private void first(List<Doctor> doctors) {
        List<Doctor> left = new ArrayList<>(doctors);
        pioneers(left);
        List<List<Scene>> without = List.of(
                Route.begin()
                        .course()
                        .exams(74, 78, 76.5)
                        .then(AFTER_FAILURE, 0)
                        .whole(),
                Route.begin().then(COURSE).then(WITHDRAW).whole(),
                failsTwice(3.4, 3.2),
                failsTwice(3.8, 3.4),
                failsTwice(3.6, 3.8),
                Route.begin()
                        .course()
                        .exams(91)
                        .teachBack(4.4, 4.2)
                        .observed(4.2)
                        .then(CERTIFY, 0)
                        .whole(),
                Route.begin()
                        .course()
                        .exams(71, 77.5, 84)
                        .then(AFTER_FAILURE, 1)
                        .course()
                        .exams(88)
                        .whole());
        Predicate<Doctor> elsewhere = doctor -> !WITH_RESERVE.contains(doctor.field())
                && doctor.field() != Field.CARDIOLOGY
                && doctor.field() != Field.EMERGENCY;
        for (int i = 0; i < without.size(); i++) {
            Way way = Way.of(take(left, 5, elsewhere), without.get(i));
            ways.add(i == without.size() - 1 ? way.by(ago(hours, today, 1, way.trainer())) : way);
        }
        for (Part part : Part.values()) {
            Doctor doctor = take(left, 4, elsewhere);
            parts.put(part, doctor);
            Way way = Way.of(doctor, Route.straight(93, 4.4, 4.4).whole());
            // Whoever is suspended by rule has begun to recertify, and the exam comes next.
            ways.add(
                    part == Part.SUSPENDED_BY_RATING
                            ? way.renewed(Route.begin()
                                    .then(DELTA)
                                    .then(CONFIRM_DELTA)
                                    .whole())
                            : way);
        }
        ways.add(Way.of(
                        take(left, 3, elsewhere),
                        Route.begin()
                                .then(MENTOR)
                                .course()
                                .exams(94)
                                .teachBack(4.6, 4.2)
                                .certified(4.4)
                                .whole())
                .mentoredBy(Judges.EVALUATORS.get(0))
                .with(Way.Twist.MENTOR_JUDGES));
        ways.add(Way.of(take(left, 3, elsewhere), Route.straight(92, 4.4, 4.6).whole())
                .with(Way.Twist.SCORES_TWICE));
        everythingThatHappens(left);
    }

    /** The two of the cast and the first who stood are certified as soon as possible, so their renewal has begun. */
    private void pioneers(List<Doctor> left) {
        for (String userId : List.of("mtanaka", "sadeyemi")) {
            left.stream()
                    .filter(doctor -> doctor.userId().equals(userId))
                    .findFirst()
                    .ifPresent(cast::add);
        }
        left.removeAll(cast);
        List<Doctor> pioneers = new ArrayList<>(cast);
        while (pioneers.size() < PIONEERS && !left.isEmpty()) {
            pioneers.add(take(left, 0, doctor -> doctor.field() != Field.CARDIOLOGY));
        }
        for (Doctor doctor : pioneers) {
            Instant by = hours.onOrAfter(today.minusDays(FIRST_CERTIFICATES), doctor.number() * 7);
            ways.add(upgraded(
                    Way.of(doctor, Route.straight(96.5, 4.8, 4.6).whole()).by(by)));
        }
    }

    private void second(List<Doctor> doctors) {
        List<Doctor> left = new ArrayList<>(doctors);
        List<Doctor> last = List.copyOf(left.subList(Math.max(0, left.size() - 12), left.size()));
        Predicate<Doctor> late = doctor -> last.contains(doctor) && doctor.field() != Field.CARDIOLOGY;
        Doctor coached = take(left, 0, late);
        ways.add(Way.of(
                        coached,
                        Route.begin()
                                .course()
                                .exams(83, 92)
                                .teachBack(4.2, 4.4)
                                .observed(3.6)
                                .whole())
                .by(ago(hours, today, 3, coached)));
        Doctor returned = take(left, 0, late);
        ways.add(Way.of(
                        returned,
                        Route.begin()
                                .course()
                                .exams(77, 90)
                                .teachBack(4.4, 4.2)
                                .observed(4.2)
                                .then(CERTIFY)
                                .whole())
                .by(ago(hours, today, 2, returned)));
        everythingThatHappens(left);
    }

    /** Everybody is certified in the end, most at once and some on detours. */
    private void everythingThatHappens(List<Doctor> doctors) {
        for (int i = 0; i < doctors.size(); i++) {
            ways.add(upgraded(Way.of(doctors.get(i), detour(i % 16, doctors.get(i)))));
        }
    }

    private static List<Scene> detour(int kind, Doctor doctor) {
        double exam = 90 + doctor.number() % 19 * 0.5;
        return switch (kind) {
            case 1 ->
                Route.begin()
                        .course()
                        .exams(87, exam)
                        .teachBack(4.4, 4.2)
                        .certified(4.4)
                        .whole();
            case 3 ->
                Route.begin()
                        .course()
                        .exams(76, exam)
                        .teachBack(4.2, 4.2)
                        .certified(4.2)
                        .whole();
            case 5 ->
                Route.begin()
                        .course()
                        .exams(exam)
                        .teachBack(4.8, 3.2, 4.4)
                        .certified(4.4)
                        .whole();
            case 7 ->
                Route.begin()
                        .course()
                        .exams(exam)
                        .teachBack(3.6, 3.8)
                        .teachBack(4.4, 4.2)
                        .certified(4.2)
                        .whole();
            case 9 ->
                Route.begin()
                        .course()
                        .exams(exam)
                        .teachBack(4.4, 4.4)
                        .certified(3.4, 4.2)
                        .whole();
            case 11 ->
                Route.begin()
                        .courseSentBack()
                        .exams(exam)
                        .teachBack(4.6, 4.4)
                        .certified(4.4)
                        .whole();
            case 13 ->
                Route.begin()
                        .course()
                        .exams(exam)
                        .teachBack(4.4, 4.6)
                        .observed(4.4)
                        .then(CERTIFY)
                        .then(CONFIRM, 0)
                        .then(CERTIFY)
                        .then(CONFIRM)
                        .whole();
            case 15 ->
                Route.begin()
                        .course()
                        .exams(exam)
                        .then(CORRECT_SCORE, exam + 1)
                        .teachBack(4.4, 4.2)
                        .certified(4.4)
                        .whole();
            default -> Route.straight(exam, 4.2 + kind % 4 * 0.2, 4.4).whole();
        };
    }

    private static List<Scene> failsTwice(double first, double second) {
        return Route.begin()
                .course()
                .exams(90.5)
                .teachBack(first, second)
                .teachBack(second, first)
                .whole();
    }

    /** What holders of certificates in cardiology do after the upgrade: Dr. Tanaka is through, others are on their way. */
    private Way upgraded(Way way) {
        if (way.trainer().field() != Field.CARDIOLOGY) {
            return way;
        }
        List<Scene> again = Route.begin()
                .then(DELTA)
                .then(CONFIRM_DELTA)
                .exams(94)
                .certified(4.6)
                .whole();
        long before = ways.stream()
                .filter(other -> other.trainer().field() == Field.CARDIOLOGY)
                .count();
        int far = way.trainer().userId().equals("mtanaka") ? again.size() : UPGRADED[(int) before % UPGRADED.length];
        return way.renewed(again.subList(0, far));
    }

    private String mentor(Doctor trainer) {
        return ways.stream()
                .filter(way -> way.trainer().wave() == 1
                        && way.trainer().field() == trainer.field()
                        && way.certified()
                        && !parts.containsValue(way.trainer()))
                .map(way -> way.trainer().userId())
                .findFirst()
                .orElse(null);
    }

    private static Doctor take(List<Doctor> left, int skip, Predicate<Doctor> suits) {
        Doctor found = left.stream()
                .filter(suits)
                .skip(skip)
                .findFirst()
                .or(() -> left.stream().filter(suits).findFirst())
                .orElseGet(() -> left.get(0));
        left.remove(found);
        return found;
    }

    /** A moment so many working days ago. */
    static Instant ago(OfficeHours hours, LocalDate today, int workingDays, Doctor doctor) {
        return hours.before(today, workingDays, doctor.number() * 13);
    }
}
