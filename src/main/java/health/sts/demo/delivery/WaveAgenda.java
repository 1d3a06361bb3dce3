package health.sts.demo.delivery;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.Trainings;
import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens in every wave: it is opened, sessions are planned, seats are taken, and files of the LMS come. */
@Component
@Profile("demo")
class WaveAgenda {

    private static final int PORTION = 100;
    private static final int WEEKS_OF_MODULES = 7;
    private static final Set<DayOfWeek> TENDING = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    private static final Set<DayOfWeek> TESTS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);

    private final Trainings trainings;
    private final Learners learners;
    private final Planner planner;
    private final SeatGiving desk;
    private final Lms lms;
    private final Tending tending;
    private final OfficeHours hours;

    WaveAgenda(
            Trainings trainings,
            Learners learners,
            Planner planner,
            SeatGiving desk,
            Lms lms,
            Tending tending,
            OfficeHours hours) {
        this.trainings = trainings;
        this.learners = learners;
        this.planner = planner;
        this.desk = desk;
        this.lms = lms;
        this.tending = tending;
        this.hours = hours;
    }

    List<Planned> write(WaveSetting wave, Lessons lessons) {
        List<Planned> agenda = new ArrayList<>();
        opening(wave, lessons, agenda);
        seats(wave, lessons, agenda);
        modules(wave, agenda);
        for (LocalDate day : working(wave.goLive().minusDays(56), wave.goLive().plusDays(7))) {
            if (TESTS.contains(day.getDayOfWeek())) {
                Instant at = hours.at(day, LocalTime.of(16, 40));
                agenda.add(Planned.apart(
                        name(wave, "tests", day),
                        at,
                        Delivering.EVALUATOR,
                        () -> lms.tests(wave.byPhysician(), learners(wave, part -> true), at)));
            }
            if (TENDING.contains(day.getDayOfWeek())) {
                Instant at = hours.at(day, LocalTime.of(12, 15));
                agenda.add(Planned.of(
                        name(wave, "tending", day), at, null, () -> tending.tend(at, learners(wave, part -> true))));
            }
        }
        return agenda;
    }

    private void opening(WaveSetting wave, Lessons lessons, List<Planned> agenda) {
        LocalDate day = hours.dayOf(hours.onOrAfter(wave.opens(), 0));
        agenda.add(Planned.of(
                name(wave, "open", day), hours.at(day, LocalTime.of(9, 10)), Delivering.TRAINING_MANAGER, () -> {
                    trainings.open(wave.waveId());
                    planner.furnish(wave.number());
                }));
        for (int week = 0; week < 7; week++) {
            LocalDate then = hours.dayOf(hours.onOrAfter(wave.opens().plusWeeks(week), 0));
            agenda.add(Planned.of(
                    name(wave, "plan", then),
                    hours.at(then, LocalTime.of(10, 20)),
                    Delivering.TRAINING_MANAGER,
                    () -> planner.plan(wave.waveId(), wave.lessons(), then.plusDays(3), lessons, wave.roster())));
        }
        Instant enrolled = hours.after(hours.at(day, LocalTime.of(17, 0)), 0, 60);
        Predicate<Part> soon = part -> part.early() && part.books() == Booking.ENROLLED;
        agenda.add(Planned.apart(
                name(wave, "enrol", hours.dayOf(enrolled)),
                enrolled,
                Delivering.TRAINING_MANAGER,
                () -> desk.enrol(learners(wave, soon), SessionKind.CLASS, lessons.sessions(wave.number()))));
        agenda.add(Planned.apart(
                name(wave, "labs", hours.dayOf(enrolled)),
                enrolled.plusSeconds(1_500),
                Delivering.TRAINING_MANAGER,
                () -> desk.enrol(learners(wave, Part::lab), SessionKind.LAB, lessons.sessions(wave.number()))));
        agenda.add(Planned.of(name(wave, "begin", day), enrolled.plusSeconds(2_400), null, this::begin));
    }

    private void seats(WaveSetting wave, Lessons lessons, List<Planned> agenda) {
        wave.parts().stream()
                .filter(part ->
                        part.books() == Booking.SELF && !part.doctor().userId().equals(Happenings.STRANDED))
                .forEach(part -> {
                    int luck = Part.luck(part.doctor(), 41);
                    Instant at = hours.onOrAfter(wave.opens().plusDays(3 + luck % 5), luck);
                    agenda.add(Planned.of(
                            "seat " + part.doctor().id(), at, part.doctor().userId(), () -> learners(
                                            wave, other -> other == part)
                                    .forEach(learner -> desk.book(
                                            learner,
                                            fit -> part.early()
                                                    || hours.dayOf(fit.session().startsAt())
                                                            .isAfter(wave.today())))));
                });
        for (int week = 1; week < 9; week++) {
            LocalDate day = hours.dayOf(hours.onOrAfter(wave.opens().plusDays(2 + week * 7L), 0));
            agenda.add(Planned.apart(
                    name(wave, "seats", day),
                    hours.at(day, LocalTime.of(15, 30)),
                    Delivering.TRAINING_MANAGER,
                    () -> desk.enrol(
                            learners(wave, WaveAgenda::comes), SessionKind.CLASS, lessons.sessions(wave.number()))));
        }
    }

    private static boolean comes(Part part) {
        return part.books() != Booking.NONE && !part.doctor().userId().equals(Happenings.STRANDED);
    }

    private void modules(WaveSetting wave, List<Planned> agenda) {
        for (int week = 0; week < WEEKS_OF_MODULES; week++) {
            LocalDate day = hours.dayOf(hours.onOrAfter(wave.opens().plusDays(10 + week * 4L), 0));
            Instant at = hours.at(day, LocalTime.of(16, 10));
            int number = week;
            agenda.add(Planned.apart(
                    name(wave, "modules " + week, day),
                    at,
                    Delivering.EVALUATOR,
                    () -> lms.completions(
                            wave.parts().stream()
                                    .filter(part ->
                                            part.privacy() && Part.luck(part.doctor(), 42) % WEEKS_OF_MODULES == number)
                                    .toList(),
                            at)));
        }
    }

    private void begin() {
        int begun;
        do {
            begun = trainings.catchUp(PORTION);
        } while (begun > 0);
    }

    /** The learners of a wave who play such a part, those of the first hospital first. */
    private List<Learner> learners(WaveSetting wave, Predicate<Part> who) {
        List<String> ids = wave.parts().stream()
                .filter(who)
                .map(part -> part.doctor().id())
                .toList();
        return learners.newestOf(ids).stream().filter(Objects::nonNull).toList();
    }

    private List<LocalDate> working(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).filter(hours::works).toList();
    }

    private static String name(WaveSetting wave, String what, LocalDate day) {
        return "training %d %s %s".formatted(wave.number(), what, day);
    }
}
