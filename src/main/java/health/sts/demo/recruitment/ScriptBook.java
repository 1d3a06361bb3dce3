package health.sts.demo.recruitment;

import static health.sts.demo.recruitment.Ending.*;

import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.OfficeHours;
import health.sts.program.Seats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What happens to every candidate: wave 1 has all its seats filled, wave 2 enough, and wave 3 is in the middle of
 * recruiting, with 41 trainers appointed, nine agreements that are late, and nobody in ophthalmology.
 */
class ScriptBook {

    private static final List<Ending> FAILED = List.of(
            DECLINES,
            LAPSES,
            REJECTED,
            TIME_REFUSED,
            AGREEMENT_REFUSED,
            EXPIRES,
            WITHDRAWS,
            NOT_APPOINTED,
            CONFLICT_CONFIRMED,
            COUNTERSIGNATURE_REFUSED,
            RESERVE,
            REJECTED,
            DECLINES,
            RESERVE);
    private static final List<Ending> FAILED_WITH_SEAT = List.of(
            TIME_REFUSED,
            TIME_REFUSED,
            AGREEMENT_REFUSED,
            COUNTERSIGNATURE_REFUSED,
            EXPIRES,
            EXPIRES,
            NOT_APPOINTED,
            WITHDRAWS,
            WITHDRAWS);
    private static final List<Ending> FAILED_WITHOUT_SEAT = List.of(
            DECLINES, DECLINES, DECLINES, LAPSES, LAPSES, REJECTED, REJECTED, REJECTED, REJECTED, CONFLICT_CONFIRMED);
    private static final int WAVE_3_APPOINTED = 41;
    private static final int DAYS_OF_RECRUITING = 252;

    /** Those of the cast who stand where they are asked for by name, or only learn. */
    private static final Set<String> RESERVED =
            Set.of("kvoss", "mtanaka", "sadeyemi", "nlind", "rcalder", "emarsh", "opark");

    private final DemoRoster roster;
    private final Casting casting;
    private final OfficeHours hours;
    private final LocalDate today;
    private final List<Script> scripts = new ArrayList<>();

    ScriptBook(DemoRoster roster, OfficeHours hours, LocalDate today) {
        this.roster = roster;
        this.hours = hours;
        this.today = today;
        this.casting = new Casting(
                roster,
                roster.doctors().stream()
                        .filter(doctor -> RESERVED.contains(doctor.userId()))
                        .toList());
    }

    /** A case that waits at a step, and for how many working days. */
    private record Waiting(Ending ending, int age) {}

    /**
     * All scripts of a programme with these seats.
     *
     * @param seats by wave, then by specialty code
     * @param goLive days from today by wave
     */
    List<Script> write(Map<Integer, Map<String, Seats>> seats, Map<Integer, Integer> goLive) {
        finished(1, goLive.get(1), seats.get(1), Integer.MAX_VALUE);
        finished(2, goLive.get(2), seats.get(2), 3);
        recruiting(goLive.get(3), seats.get(3));
        return List.copyOf(scripts);
    }

    private void finished(int wave, int goLive, Map<String, Seats> seats, int reserves) {
        LocalDate opens = today.plusDays(goLive - DAYS_OF_RECRUITING);
        if (wave == 1) {
            volunteer(roster.of("mtanaka"), APPOINTED, opens.plusDays(3));
            volunteer(roster.of("sadeyemi"), APPOINTED, opens.plusDays(5));
        }
        int reservesLeft = reserves;
        for (Field field : Field.values()) {
            Seats plan = seats.get(field.code());
            int reserve = Math.min(plan.toRecruit() - plan.required(), reservesLeft);
            reservesLeft -= reserve;
            int filled = (int) scripts.stream()
                    .filter(script -> script.candidate().wave() == wave
                            && script.candidate().field() == field)
                    .count();
            for (int i = filled; i < plan.required() + reserve; i++) {
                succeeds(field, wave, opens, 40);
            }
        }
        List<Field> large = large(wave);
        IntStream.range(0, FAILED.size())
                .forEach(i -> add(large.get(i % large.size()), wave, FAILED.get(i), opens, 30));
    }

    private void recruiting(int goLive, Map<String, Seats> seats) {
        LocalDate opens = today.plusDays(goLive - DAYS_OF_RECRUITING);
        orthopaedics();
        List<Field> open = open(seats);
        open.stream().limit(WAVE_3_APPOINTED).forEach(field -> succeeds(field, 3, opens, 28));
        List<Waiting> held = held();
        for (int i = 0; i < held.size() && WAVE_3_APPOINTED + i < open.size(); i++) {
            waits(casting.candidate(open.get(WAVE_3_APPOINTED + i), 3), held.get(i));
        }
        List<Field> large = large(3);
        // Those who give a seat back are of other specialties than those who wait for one, so that the reserve stays.
        IntStream.range(0, FAILED_WITH_SEAT.size())
                .forEach(i -> add(large.get(i % 5), 3, FAILED_WITH_SEAT.get(i), opens, 18));
        IntStream.range(0, FAILED_WITHOUT_SEAT.size())
                .forEach(i -> add(large.get(i % large.size()), 3, FAILED_WITHOUT_SEAT.get(i), opens, 25));
        Stream.of(5, 6, 7, 8, 10).forEach(i -> add(large.get(i), 3, RESERVE, opens.plusDays(20), 25));
        asked(casting.candidate(Field.CARDIOLOGY, 3), roster.of("mtanaka"), 2);
        asked(casting.candidate(Field.EMERGENCY, 3), roster.of("sadeyemi"), 3);
        List<Waiting> unseated = unseated();
        IntStream.range(0, unseated.size())
                .forEach(i -> waits(casting.candidate(large.get(i % large.size()), 3), unseated.get(i)));
    }

    /** Dr. Voss releases time, may not do it for whom he nominated, and Dr. Lind is asked twice. */
    private void orthopaedics() {
        Doctor voss = roster.of("kvoss");
        Doctor lind = roster.of("nlind");
        Doctor own = lakeshoreSurgeon(lind);
        Doctor blocked = lakeshoreSurgeon(lind, own);
        Doctor endorsed = lakeshoreSurgeon(lind, own, blocked);
        casting.take(List.of(own, blocked, endorsed));
        waits(own, new Waiting(WAITS_FOR_TIME, 2));
        script(blocked, voss, casting.endorsers(blocked, voss, 2), new Waiting(WAITS_FOR_TIME, 4), true);
        Doctor colleague = casting.nominator(lind, false);
        script(lind, colleague, casting.endorsers(lind, colleague, 2), new Waiting(WAITS_FOR_CONSENT, 2), false);
        asked(endorsed, lind, 3);
    }

    /** Somebody of the cast is asked to endorse. */
    private void asked(Doctor candidate, Doctor endorser, int age) {
        Doctor other = casting.endorsers(candidate, endorser, 1).get(0);
        script(candidate, candidate, List.of(other, endorser), new Waiting(WAITS_FOR_ENDORSEMENT, age), false);
    }

    private Doctor lakeshoreSurgeon(Doctor... others) {
        return roster.at(Field.ORTHOPAEDICS, Hospital.LSG).stream()
                .filter(doctor -> doctor.privileges() && !List.of(others).contains(doctor))
                .findFirst()
                .orElseThrow();
    }

    private static List<Waiting> held() {
        List<Waiting> held = new ArrayList<>();
        Stream.of(11, 11, 11, 11, 11, 12, 12, 12, 12, 3, 6)
                .forEach(age -> held.add(new Waiting(WAITS_FOR_SIGNATURE, age)));
        Stream.of(9, 10, 4, 1).forEach(age -> held.add(new Waiting(WAITS_FOR_TIME, age)));
        Stream.of(11, 2, 4, 6).forEach(age -> held.add(new Waiting(WAITS_FOR_COUNTERSIGNATURE, age)));
        Stream.of(4, 1, 2).forEach(age -> held.add(new Waiting(WAITS_FOR_APPOINTMENT, age)));
        return held;
    }

    private static List<Waiting> unseated() {
        List<Waiting> unseated = new ArrayList<>();
        Stream.of(9, 2, 4, 1).forEach(age -> unseated.add(new Waiting(WAITS_FOR_CONSENT, age)));
        Stream.of(1, 5).forEach(age -> unseated.add(new Waiting(WAITS_FOR_ENDORSEMENT, age)));
        Stream.of(3, 8).forEach(age -> unseated.add(new Waiting(WAITS_FOR_RATING, age)));
        unseated.add(new Waiting(WAITS_FOR_CONFLICT_REVIEW, 3));
        return unseated;
    }

    /** One entry for each seat of wave 3 that somebody may take, mixed. */
    private static List<Field> open(Map<String, Seats> seats) {
        record Seat(Field field, int order) {}
        return Stream.of(Field.values())
                .filter(field -> field != Field.OPHTHALMOLOGY)
                .flatMap(field -> IntStream.range(
                                field == Field.ORTHOPAEDICS ? 2 : 0,
                                seats.get(field.code()).toRecruit())
                        .mapToObj(i -> new Seat(field, (field.ordinal() * 37 + i * 101) * 0x9E3779B1 >>> 8)))
                .sorted(Comparator.comparing(Seat::order))
                .map(Seat::field)
                .toList();
    }

    private static List<Field> large(int wave) {
        return Stream.of(Field.values())
                .filter(field -> field.inWave(wave) >= 19)
                .toList();
    }

    private void succeeds(Field field, int wave, LocalDate opens, int spread) {
        int variety = scripts.size() % 12;
        add(
                field,
                wave,
                variety == 4 ? RATED_BY_CHIEF : variety == 9 ? CONFLICT_CLEARED : APPOINTED,
                opens,
                variety == 4 ? spread / 2 : spread);
    }

    private void add(Field field, int wave, Ending ending, LocalDate opens, int spread) {
        Doctor candidate = casting.candidate(field, wave);
        int luck = scripts.size() * 7919 % 10_007;
        boolean nominated = ending == DECLINES || ending == LAPSES || luck % 10 > 5;
        Doctor nominator = nominated ? casting.nominator(candidate, luck % 10 < 8) : candidate;
        scripts.add(new Script(
                candidate,
                nominator,
                casting.endorsers(candidate, nominator, luck % 4 == 0 ? 3 : 2),
                ending,
                hours.onOrAfter(opens.plusDays(luck % spread), luck),
                null,
                false));
    }

    private void volunteer(Doctor candidate, Ending ending, LocalDate day) {
        scripts.add(new Script(
                candidate,
                candidate,
                casting.endorsers(candidate, candidate, 2),
                ending,
                hours.onOrAfter(day, candidate.number()),
                null,
                false));
    }

    private void waits(Doctor candidate, Waiting waiting) {
        Doctor nominator = waiting.ending() == WAITS_FOR_CONSENT ? casting.nominator(candidate, true) : candidate;
        script(candidate, nominator, casting.endorsers(candidate, nominator, 2), waiting, false);
    }

    private void script(Doctor candidate, Doctor nominator, List<Doctor> endorsers, Waiting waiting, boolean blocked) {
        int luck = candidate.number() * 13;
        int lead = waiting.ending().lead() + (candidate.equals(nominator) ? 0 : blocked ? 4 : 0);
        Instant since = hours.before(today, waiting.age(), luck);
        scripts.add(new Script(
                candidate,
                nominator,
                endorsers,
                waiting.ending(),
                lead == 0 ? since : hours.before(today, waiting.age() + lead, luck),
                since,
                blocked));
    }
}
