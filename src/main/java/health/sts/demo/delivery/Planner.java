package health.sts.demo.delivery;

import health.sts.certification.Certificates;
import health.sts.certification.Certificates.Holder;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.Occurrence;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.RoomView;
import health.sts.delivery.session.Rooms;
import health.sts.delivery.session.Sessions;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.OfficeHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The training manager's planning: rooms, and lessons with somebody certified who leads and somebody free who helps. */
@Component
@Profile("demo")
class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private static final List<String> HELPERS = List.of("dwhitlock", "mhale", "jsoto", "treyes");
    private static final List<String> ROOMS = List.of("Simulation room", "Seminar room 1", "Seminar room 2");
    private static final int SEATS = 26;

    private final Sessions sessions;
    private final Rooms rooms;
    private final Certificates certificates;
    private final OfficeHours hours;

    Planner(Sessions sessions, Rooms rooms, Certificates certificates, OfficeHours hours) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.certificates = certificates;
        this.hours = hours;
    }

    /** The rooms of a wave's hospitals. */
    void furnish(int wave) {
        Hospital.ofWave(wave).forEach(hospital -> ROOMS.forEach(name -> rooms.add(hospital.name(), name, SEATS)));
    }

    /**
     * Plans what is not planned yet; what nobody may teach then waits for the next time.
     *
     * @param earliest the first day on which a session may be; what was meant to be earlier is some weeks later
     */
    void plan(String waveId, List<Lesson> wanted, LocalDate earliest, Lessons lessons, DemoRoster roster) {
        Map<String, Doctor> doctors =
                roster.doctors().stream().collect(Collectors.toMap(Doctor::userId, Function.identity()));
        Map<LocalDateTime, Set<String>> busy = new HashMap<>();
        List<Lesson> can = new ArrayList<>();
        List<PlanSession> plans = new ArrayList<>();
        for (Lesson each : wanted) {
            if (!lessons.isPlanned(each)) {
                Lesson lesson = notBefore(each, earliest);
                plan(waveId, lesson, busy.computeIfAbsent(lesson.start(), start -> new HashSet<>()), doctors)
                        .ifPresent(plan -> {
                            can.add(lesson);
                            plans.add(plan);
                        });
            }
        }
        if (plans.isEmpty()) {
            return;
        }
        for (Occurrence result : sessions.planAll(plans, true, false)) {
            Lesson lesson = can.get(result.number() - 1);
            if (result.session() == null) {
                LOG.warn("{} was not planned: {}", lesson.key(), result.problem());
            } else {
                lessons.planned(result.session().sessionId(), lesson);
            }
        }
    }

    /** Somebody else who may lead the lesson. */
    Optional<Holder> another(Lesson lesson, String leadUserId) {
        return holders(lesson).stream()
                .filter(holder -> !holder.userId().equals(leadUserId))
                .reduce((one, other) -> other);
    }

    private List<Holder> holders(Lesson lesson) {
        return certificates.holders(
                lesson.field().code(), hours.at(lesson.day(), lesson.start().toLocalTime()));
    }

    private Optional<PlanSession> plan(String waveId, Lesson lesson, Set<String> busy, Map<String, Doctor> doctors) {
        // Somebody of an earlier wave leads where a class is the only one, so that all of the wave can come.
        int from = lesson.wave() == 2 && lesson.number() == 0 ? 1 : lesson.wave();
        List<Holder> may = holders(lesson).stream()
                .filter(holder -> !busy.contains(holder.userId()) && doctors.containsKey(holder.userId()))
                .sorted(Comparator.comparing((Holder holder) -> !holder.userId().equals(lesson.lead()))
                        .thenComparing(holder -> doctors.get(holder.userId()).wave() != from)
                        .thenComparing(holder -> doctors.get(holder.userId()).number()))
                .toList();
        // The one who leads the first class has to come to the second.
        boolean alone = may.size() == 1 && lesson.kind() == SessionKind.CLASS && lesson.number() == 1;
        if (may.isEmpty() || alone) {
            LOG.info("Nobody may teach {} yet", lesson.key());
            return Optional.empty();
        }
        long near = may.stream()
                .filter(holder -> doctors.get(holder.userId()).wave() == from)
                .count();
        Holder lead = may.get(0).userId().equals(lesson.lead())
                ? may.get(0)
                : may.get(lesson.number() % (near < 2 ? may.size() : (int) near));
        busy.add(lead.userId());
        Optional<String> co = Stream.concat(
                        Stream.ofNullable(lesson.co()),
                        Stream.iterate(lesson.luck(1), luck -> luck + 1)
                                .limit(HELPERS.size())
                                .map(luck -> HELPERS.get(luck % HELPERS.size())))
                .filter(helper -> !busy.contains(helper))
                .findFirst();
        co.ifPresent(busy::add);
        return co.map(helper -> new PlanSession(
                waveId,
                lesson.field().code(),
                lesson.kind(),
                lesson.host().name(),
                lesson.virtual() ? null : room(lesson, busy),
                lesson.virtual()
                        ? "https://video.northlake.example/training/"
                                + Math.abs(lesson.key().hashCode())
                        : null,
                lesson.start(),
                lesson.end(),
                lesson.seats(),
                lead.physicianId(),
                helper));
    }

    private static Lesson notBefore(Lesson lesson, LocalDate earliest) {
        Lesson moved = lesson;
        while (moved.day().isBefore(earliest)) {
            moved = moved.at(moved.day().plusWeeks(1), moved.morning());
        }
        return moved;
    }

    private String room(Lesson lesson, Set<String> busy) {
        List<String> free = rooms.list(lesson.host().name()).stream()
                .map(RoomView::id)
                .filter(room -> !busy.contains(room))
                .toList();
        // What is added later keeps out of the way of what is moved to the first room's evening.
        String id = free.get(lesson.number() < Lesson.IN_THE_EVENING ? 0 : free.size() - 1);
        busy.add(id);
        return id;
    }
}
