package health.sts.demo.delivery;

import health.sts.delivery.attendance.Attendance;
import health.sts.delivery.attendance.Hours;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.session.SessionReads;
import health.sts.demo.recruitment.DemoRecruitment.Appointee;
import health.sts.demo.recruitment.DemoRecruitment.Plan;
import health.sts.demo.recruitment.DemoRecruitment.Play;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.stage.Agenda;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The training of the demonstration's first two waves, played by the people in it. */
@Component
@Profile("demo")
public class DemoDelivery {

    private static final String WATCH = "delivery-watch";

    private final Stage stage;
    private final Notes notes;
    private final WaveAgenda agenda;
    private final Happenings happenings;
    private final WaiverScene waivers;
    private final Planner planner;
    private final Laboratory laboratory;
    private final Reactions reactions;
    private final Processes processes;
    private final TaskDesk tasks;
    private final SessionReads sessions;
    private final Seats seats;
    private final Attendance attendance;
    private final Hours paid;
    private final OfficeHours hours;

    DemoDelivery(
            Stage stage,
            Notes notes,
            WaveAgenda agenda,
            Happenings happenings,
            WaiverScene waivers,
            Planner planner,
            Laboratory laboratory,
            Reactions reactions,
            Processes processes,
            TaskDesk tasks,
            SessionReads sessions,
            Seats seats,
            Attendance attendance,
            Hours paid,
            OfficeHours hours) {
        this.stage = stage;
        this.notes = notes;
        this.agenda = agenda;
        this.happenings = happenings;
        this.waivers = waivers;
        this.planner = planner;
        this.laboratory = laboratory;
        this.reactions = reactions;
        this.processes = processes;
        this.tasks = tasks;
        this.sessions = sessions;
        this.seats = seats;
        this.attendance = attendance;
        this.paid = paid;
        this.hours = hours;
    }

    /** The people of the training, at the point that was reached before. */
    public List<Troupe> troupes(DemoRoster roster, Collection<Doctor> cast, Play recruitment, Plan plan) {
        PartBook book = new PartBook(roster, standing(roster, cast), trainers(recruitment));
        Timetable timetable = new Timetable(hours, plan.today());
        WaveSetting first = wave(1, roster, plan, book.write(1), timetable.first(goLive(1, plan)));
        List<Part> parts = book.write(2);
        WaveSetting second =
                wave(2, roster, plan, parts, timetable.second(goLive(2, plan), field -> early(parts, field)));
        Lessons lessons = new Lessons(notes);
        lessons.recall(Stream.of(
                        first.lessons().stream(),
                        second.lessons().stream(),
                        timetable.added().stream(),
                        Stream.of(timetable.evening()))
                .flatMap(all -> all)
                .toList());
        List<Planned> all = new ArrayList<>(agenda.write(first, lessons));
        all.addAll(agenda.write(second, lessons));
        all.addAll(happenings.write(second, timetable, lessons));
        all.addAll(waivers.write(first));
        all.add(watch(first));
        return List.of(new Agenda(stage, notes, all), teaching(first, second, lessons));
    }

    /** How wave 1 came out of its training. */
    public Admitted admitted(DemoRoster roster, Collection<Doctor> cast, Play recruitment) {
        return Admitted.of(roster, standing(roster, cast), trainers(recruitment));
    }

    private static Set<Doctor> standing(DemoRoster roster, Collection<Doctor> cast) {
        Set<Doctor> standing = new HashSet<>(roster.chiefs());
        standing.addAll(cast);
        return standing;
    }

    private static Set<Doctor> trainers(Play recruitment) {
        return Stream.of(1, 2)
                .flatMap(wave -> recruitment.appointed(wave).stream())
                .map(Appointee::doctor)
                .collect(Collectors.toSet());
    }

    private Teaching teaching(WaveSetting first, WaveSetting second, Lessons lessons) {
        Map<String, Part> parts = new HashMap<>(first.byPhysician());
        parts.putAll(second.byPhysician());
        Conducting conducting = new Conducting(
                tasks, sessions, seats, attendance, paid, planner, new Minutes(parts), laboratory, hours);
        return new Teaching(stage, conducting, reactions, lessons);
    }

    /** The daily watch begins by a timer in the present; on the day of go-live it tells who is blocked. */
    private Planned watch(WaveSetting wave) {
        String key = "WATCH-DELIVERY-" + wave.goLive();
        return Planned.of(
                "training 1 watch",
                hours.at(wave.goLive(), LocalTime.of(6, 10)),
                null,
                () -> processes.begin(WATCH, key, Map.of()));
    }

    private static WaveSetting wave(int number, DemoRoster roster, Plan plan, List<Part> parts, List<Lesson> lessons) {
        return new WaveSetting(
                number, plan.waveIds().get(number), goLive(number, plan), plan.today(), roster, parts, lessons);
    }

    private static LocalDate goLive(int wave, Plan plan) {
        return plan.today().plusDays(plan.goLive().get(wave));
    }

    private static int early(List<Part> parts, Field field) {
        return (int) parts.stream()
                .filter(part -> part.early() && part.doctor().field() == field)
                .count();
    }
}
