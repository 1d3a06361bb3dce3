package health.sts.demo.delivery;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.ClinicImports;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.ChangeSession;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.delivery.training.Learners;
import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What comes in between in wave 2: a waiting list, a class that is moved, one that is cancelled, classes that are added. */
@Component
@Profile("demo")
class Happenings {

    /** A learner whose class was cancelled, and who has to book another one. */
    static final String STRANDED = "emarsh";

    private static final LocalTime EVENING = LocalTime.of(17, 0);
    /** Helps in the evening; those who were added have others. */
    private static final String FREE_THEN = "dwhitlock";

    private static final String WHY_NOT = "I am on call that morning.";
    private static final String MOVED = "The room is needed for the blood drive.";
    private static final String CANCELLED = "The ward cannot release enough people on that afternoon.";

    private final Sessions sessions;
    private final SessionReads reads;
    private final Bookings bookings;
    private final Seats seats;
    private final Learners learners;
    private final Planner planner;
    private final ClinicImports clinics;
    private final OfficeHours hours;

    Happenings(
            Sessions sessions,
            SessionReads reads,
            Bookings bookings,
            Seats seats,
            Learners learners,
            Planner planner,
            ClinicImports clinics,
            OfficeHours hours) {
        this.sessions = sessions;
        this.reads = reads;
        this.bookings = bookings;
        this.seats = seats;
        this.learners = learners;
        this.planner = planner;
        this.clinics = clinics;
        this.hours = hours;
    }

    List<Planned> write(WaveSetting wave, Timetable timetable, Lessons lessons) {
        List<Planned> agenda = new ArrayList<>();
        waitingList(wave, lessons, agenda);
        agenda.add(
                Planned.of("training 2 moved", before(wave, 4, 37), Delivering.TRAINING_MANAGER, () -> lesson(wave, 21)
                        .flatMap(lesson -> lessons.sessionOf(lesson).stream())
                        .forEach(this::toTheEvening)));
        agenda.add(Planned.of(
                "training 2 clinic times",
                hours.onOrAfter(wave.opens().plusDays(11), 210),
                Delivering.TRAINING_MANAGER,
                () -> clinics.apply(clinics.preview("clinic-times-mill-river.csv", ClinicSheet.of(wave)))));
        cancelled(wave, timetable.evening(), lessons, agenda);
        agenda.add(Planned.of(
                "training 2 added",
                before(wave, 1, 74),
                Delivering.TRAINING_MANAGER,
                () -> planner.plan(wave.waveId(), timetable.added(), wave.today(), lessons, wave.roster())));
        return agenda;
    }

    /** Three wait for the first class of the emergency physicians, and one moves up. */
    private void waitingList(WaveSetting wave, Lessons lessons, List<Planned> agenda) {
        List<Doctor> waiting = wave.parts().stream()
                .filter(part ->
                        part.doctor().field() == Field.EMERGENCY && !part.early() && part.books() == Booking.ENROLLED)
                .map(Part::doctor)
                .limit(3)
                .toList();
        for (int i = 0; i < waiting.size(); i++) {
            Doctor doctor = waiting.get(i);
            agenda.add(Planned.of(
                    "waits " + doctor.id(),
                    hours.onOrAfter(wave.opens().plusDays(3), 100 + i * 45),
                    doctor.userId(),
                    () -> first(wave, lessons)
                            .forEach(session -> own(doctor, learner -> bookings.book(learner.trainingId(), session)))));
        }
        Instant given = hours.onOrAfter(wave.opens().plusDays(6), 90);
        agenda.add(Planned.of("training 2 seat given up", given, Delivering.TRAINING_MANAGER, () -> first(wave, lessons)
                .forEach(session -> seats.ofSession(session).stream()
                        .filter(seat -> !seat.waiting())
                        .findFirst()
                        .map(Seat::trainingId)
                        .ifPresent(training -> bookings.cancel(training, session, WHY_NOT)))));
    }

    private void cancelled(WaveSetting wave, Lesson lesson, Lessons lessons, List<Planned> agenda) {
        LocalDate day = hours.dayOf(hours.onOrAfter(wave.opens().plusDays(12), 0));
        agenda.add(Planned.of(
                "training 2 evening",
                hours.at(day, LocalTime.of(9, 20)),
                Delivering.TRAINING_MANAGER,
                () -> planner.plan(wave.waveId(), List.of(lesson), day, lessons, wave.roster())));
        wave.parts().stream()
                .map(Part::doctor)
                .filter(doctor -> doctor.userId().equals(STRANDED))
                .forEach(doctor -> agenda.add(Planned.of(
                        "seat " + doctor.id(),
                        hours.after(hours.at(day, LocalTime.of(12, 0)), 1, 140),
                        doctor.userId(),
                        () -> lessons.sessionOf(lesson)
                                .ifPresent(session ->
                                        own(doctor, learner -> bookings.book(learner.trainingId(), session))))));
        agenda.add(Planned.of(
                "training 2 cancelled", before(wave, 2, 201), Delivering.TRAINING_MANAGER, () -> lessons.sessionOf(
                                lesson)
                        .map(reads::get)
                        .ifPresent(session -> sessions.cancel(session.sessionId(), session.version(), CANCELLED))));
    }

    private void toTheEvening(String sessionId) {
        SessionView session = reads.get(sessionId);
        ChangeSession as = ChangeSession.none(session);
        sessions.change(new ChangeSession(
                sessionId,
                session.version(),
                as.start().with(EVENING),
                as.start().with(EVENING).plus(session.length()),
                as.roomId(),
                as.link(),
                as.capacity(),
                as.leadPhysicianId(),
                FREE_THEN,
                MOVED,
                true));
    }

    private void own(Doctor doctor, Consumer<Learner> deed) {
        learners.newestOf(List.of(doctor.id())).forEach(deed);
    }

    private static Stream<String> first(WaveSetting wave, Lessons lessons) {
        return wave.lessons().stream()
                .filter(lesson ->
                        lesson.field() == Field.EMERGENCY && lesson.kind() == SessionKind.CLASS && lesson.number() == 0)
                .flatMap(lesson -> lessons.sessionOf(lesson).stream());
    }

    private static Stream<Lesson> lesson(WaveSetting wave, int number) {
        return wave.lessons().stream()
                .filter(lesson -> lesson.field() == Field.INTERNAL_MEDICINE
                        && lesson.kind() == SessionKind.CLASS
                        && lesson.number() == number);
    }

    private Instant before(WaveSetting wave, int workingDays, int luck) {
        return hours.before(wave.today(), workingDays, luck);
    }
}
