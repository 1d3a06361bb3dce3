package health.sts.demo.certification;

import static health.sts.demo.certification.Step.*;

import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The trainers of the third wave, one or more at every step: those who were appointed first are farthest. */
class ThirdWave {

    /** Dr. Romero signs in and finds her teach-back to be booked. */
    static final String IN_THE_MIDDLE = "iromero";

    private final OfficeHours hours;
    private final LocalDate today;

    ThirdWave(OfficeHours hours, LocalDate today) {
        this.hours = hours;
        this.today = today;
    }

    /**
     * How far somebody is.
     *
     * @param age how many working days ago the last thing happened; 0 where it happens whenever there was time
     */
    private record State(List<Scene> scenes, int age) {}

    /**
     * A way for each.
     *
     * @param doctors in the order in which they stood
     * @param mentor user id of a mentor, or null where there is none
     */
    List<Way> write(List<Doctor> doctors, Function<Doctor, String> mentor) {
        List<Doctor> left = new ArrayList<>(doctors);
        List<Way> ways = new ArrayList<>();
        named(left, ways);
        List<State> states = states();
        // Whoever is late with the first course is not among those who began last.
        List<Doctor> late = new ArrayList<>(left.subList(Math.min(8, left.size()), Math.min(11, left.size())));
        left.removeAll(late);
        late.forEach(doctor ->
                ways.add(Way.of(doctor, Route.begin().then(BEGIN_COURSE).whole())));
        for (int i = 0; i < left.size(); i++) {
            ways.add(way(left.get(i), states.get(Math.min(i, states.size() - 1))));
        }
        return ways.stream().map(way -> mentored(way, mentor)).toList();
    }

    private void named(List<Doctor> left, List<Way> ways) {
        left.stream()
                .filter(doctor -> doctor.userId().equals(IN_THE_MIDDLE))
                .findFirst()
                .ifPresent(doctor -> {
                    left.remove(doctor);
                    ways.add(way(doctor, new State(complete().before(BOOK, 1), 2)));
                });
        left.stream()
                .filter(doctor -> doctor.field() == Field.FAMILY_MEDICINE)
                .limit(2)
                .toList()
                .forEach(doctor -> {
                    left.remove(doctor);
                    ways.add(way(doctor, new State(complete().before(CERTIFY, 1), ways.size() + 1)));
                });
    }

    private static List<State> states() {
        List<State> states = new ArrayList<>();
        add(states, complete().whole(), 4, 9);
        add(states, complete().before(CERTIFY, 1), 5, 1);
        add(states, complete().before(CONFIRM, 1), 1, 4);
        add(states, complete().before(OBSERVE, 1), 2, 16, 6);
        add(
                states,
                Route.begin()
                        .course()
                        .exams(91)
                        .teachBack(4.4, 4.2)
                        .observed(3.4)
                        .before(COACH_FOR_CLASS, 1),
                1);
        add(states, differ().before(NAME_THIRD, 1), 2);
        add(states, differ().before(SCORE_AS_THIRD, 1), 1);
        add(states, complete().before(SCORE, 2), 2, 5);
        add(states, complete().before(SCORE, 1), 2, 1, 3);
        add(states, failsOnce().before(BOOK, 2), 3);
        add(states, complete().before(PANEL, 1), 1);
        add(states, complete().before(BOOK, 1), 6);
        add(states, Route.begin().course().exams(85, 92).before(EXAM, 2), 1, 2, 8);
        add(states, Route.begin().course().exams(74, 92).before(COACH, 1), 2, 5);
        add(states, complete().before(EXAM, 1), 1, 3, 5, 9);
        add(
                states,
                Route.begin()
                        .then(COURSE)
                        .then(CLASS)
                        .then(SCENARIOS)
                        .then(CONFIRM_COURSEWORK, 0)
                        .whole(),
                2);
        add(states, complete().before(CONFIRM_COURSEWORK, 1), 1, 2);
        add(states, complete().before(SCENARIOS, 1), 3);
        add(states, complete().before(CLASS, 1), 2, 4);
        add(states, List.of(), 0);
        return states;
    }

    private static void add(List<State> states, List<Scene> scenes, int... ages) {
        for (int age : ages) {
            states.add(new State(scenes, age));
        }
    }

    private static Route complete() {
        return Route.straight(92.5, 4.4, 4.2);
    }

    private static Route differ() {
        return Route.begin().course().exams(91).teachBack(4.8, 3.2, 4.4).certified(4.2);
    }

    private static Route failsOnce() {
        return Route.begin().course().exams(94).teachBack(3.4, 3.6).teachBack(4.2, 4.2);
    }

    private Way way(Doctor doctor, State state) {
        Instant by = state.age() == 0 ? null : WayBook.ago(hours, today, state.age(), doctor);
        return Way.of(doctor, state.scenes()).by(by);
    }

    /** Somebody of the first wave is named as mentor, where there is one and anything happens at all. */
    private static Way mentored(Way way, Function<Doctor, String> mentor) {
        String userId = mentor.apply(way.trainer());
        if (userId == null || way.scenes().isEmpty()) {
            return way;
        }
        List<Scene> scenes = new ArrayList<>(way.scenes());
        scenes.add(0, new Scene(MENTOR, 1));
        return new Way(way.trainer(), List.copyOf(scenes), way.by(), way.again(), userId, way.twist());
    }
}
