package health.sts.demo.delivery;

import health.sts.delivery.SessionKind;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.OfficeHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The classes and labs of a wave, from eight weeks before its go-live until one. Colleagues of one specialty meet at one
 * hospital or online; each specialty has two classes at least, so that whoever leads one can come to the other.
 */
final class Timetable {

    private static final int STARTS = 56;
    private static final int ENDS = 8;
    private static final int CLASS = 22;
    private static final int LAB = 24;
    private static final int SMALL = 8;

    private final OfficeHours hours;
    private final LocalDate today;

    Timetable(OfficeHours hours, LocalDate today) {
        this.hours = hours;
        this.today = today;
    }

    /** All of wave 1. */
    List<Lesson> first(LocalDate goLive) {
        List<LocalDate> days = days(goLive.minusDays(STARTS), goLive.minusDays(ENDS));
        List<Lesson> lessons = new ArrayList<>(
                spread(lessons(1, SessionKind.CLASS, 0, 2, 2, CLASS, field -> field.inWave(1)), early(days, 0.8)));
        lessons.addAll(spread(lessons(1, SessionKind.LAB, 0, 1, 2, LAB, field -> field.inWave(1)), late(days, 0.7)));
        return lessons.stream()
                .map(lesson -> apart(lesson, lessons))
                .map(Timetable::withHolders)
                .toList();
    }

    /**
     * All of wave 2, of which a part is over.
     *
     * @param early how many of a specialty have their class before today
     */
    List<Lesson> second(LocalDate goLive, ToIntFunction<Field> early) {
        List<LocalDate> past = days(goLive.minusDays(STARTS), today.minusDays(1));
        List<LocalDate> ahead = days(today.plusDays(2), goLive.minusDays(ENDS));
        LocalDate last = past.get(past.size() - 1);
        List<LocalDate> before = past.subList(0, past.size() - 2);
        List<Lesson> lessons =
                new ArrayList<>(spread(lessons(2, SessionKind.CLASS, 0, 1, 0, CLASS, early), early(before, 0.85)));
        lessons.addAll(spread(
                lessons(2, SessionKind.LAB, 0, 1, 1, LAB, field -> early.applyAsInt(field) / 2), late(before, 0.6)));
        lessons.addAll(spread(
                lessons(2, SessionKind.CLASS, 20, 2, 3, CLASS, field -> field.inWave(2) - early.applyAsInt(field)),
                ahead));
        lessons.add(Lesson.of(2, Field.EMERGENCY, SessionKind.CLASS, 10, host(Field.EMERGENCY, 2), SMALL)
                .at(last, false)
                .ledBy("sadeyemi")
                .openAt(TeachingStep.ENTER));
        lessons.add(Lesson.of(2, Field.FAMILY_MEDICINE, SessionKind.CLASS, 10, host(Field.FAMILY_MEDICINE, 2), SMALL)
                .at(last, true)
                .helpedBy("dwhitlock")
                .openAt(TeachingStep.SIGN));
        return lessons.stream()
                .map(lesson -> apart(lesson, lessons))
                .map(Timetable::withHolders)
                .toList();
    }

    /** What was added to wave 2 when registration had begun; it is cancelled later. */
    Lesson evening() {
        List<LocalDate> ahead = days(today.plusDays(9), today.plusDays(14));
        return Lesson.of(2, Field.CARDIOLOGY, SessionKind.CLASS, 30, Hospital.MLR, 6)
                .at(ahead.get(0), false);
    }

    /** What was added to wave 2 on the last working day, for those who have no seat yet; its trainers have not answered. */
    List<Lesson> added() {
        List<LocalDate> ahead = days(today.plusDays(9), today.plusDays(20));
        return List.of(
                Lesson.of(2, Field.CARDIOLOGY, SessionKind.CLASS, 31, Hospital.MLR, 12)
                        .at(ahead.get(1), true)
                        .ledBy("mtanaka")
                        .helpedBy("jsoto")
                        .openAt(TeachingStep.AGREE),
                Lesson.of(2, Field.EMERGENCY, SessionKind.CLASS, 31, Hospital.WBR, 12)
                        .at(ahead.get(2), true)
                        .ledBy("sadeyemi")
                        .helpedBy("mhale")
                        .openAt(TeachingStep.AGREE),
                Lesson.of(2, Field.ORTHOPAEDICS, SessionKind.CLASS, 31, Hospital.MLR, 10)
                        .at(ahead.get(3), true)
                        .helpedBy("jsoto")
                        .openAt(TeachingStep.AGREE),
                Lesson.of(2, Field.FAMILY_MEDICINE, SessionKind.LAB, 31, Hospital.CDR, 20)
                        .at(ahead.get(4), true)
                        .helpedBy("mhale")
                        .openAt(TeachingStep.REPLACE));
    }

    /** Where a specialty meets. */
    static Hospital host(Field field, int wave) {
        if (field == Field.ORTHOPAEDICS && wave == 2) {
            return Hospital.MLR;
        }
        List<Hospital> hospitals = Hospital.ofWave(wave);
        return hospitals.get(field.ordinal() % (hospitals.size() - 1));
    }

    /** A lab is never while colleagues of the specialty have a class, so that nobody has to choose. */
    private static Lesson apart(Lesson lesson, List<Lesson> all) {
        boolean clashes = lesson.kind() == SessionKind.LAB
                && all.stream()
                        .anyMatch(other -> other.kind() == SessionKind.CLASS
                                && other.field() == lesson.field()
                                && other.start().equals(lesson.start()));
        return clashes ? lesson.at(lesson.day(), !lesson.morning()) : lesson;
    }

    /** Classes of the cast, and what is left open in the department of Dr. Voss. */
    private static Lesson withHolders(Lesson lesson) {
        if (lesson.wave() == 1 && lesson.number() == 0 && lesson.field() == Field.CARDIOLOGY) {
            return lesson.ledBy("mtanaka");
        }
        if (lesson.wave() == 1 && lesson.number() == 0 && lesson.field() == Field.EMERGENCY) {
            return lesson.ledBy("sadeyemi");
        }
        return lesson.wave() == 2 && lesson.field() == Field.ORTHOPAEDICS && lesson.open() == null
                ? lesson.openAt(TeachingStep.CONFIRM)
                : lesson;
    }

    private static List<Lesson> lessons(
            int wave, SessionKind kind, int from, int least, int spare, int most, ToIntFunction<Field> learners) {
        List<Lesson> lessons = new ArrayList<>();
        for (Field field : Field.values()) {
            int all = learners.applyAsInt(field);
            int count = all == 0 ? 0 : Math.max(Math.min(least, all), (all + most - 1) / most);
            for (int i = 0; i < count; i++) {
                int seats = all * (i + 1) / count - all * i / count + spare;
                lessons.add(Lesson.of(wave, field, kind, from + i, host(field, wave), seats));
            }
        }
        // The first of every specialty come before the second of any.
        return lessons.stream()
                .sorted(Comparator.comparing(
                                (Lesson lesson) -> (lesson.number() - from) * 1_000 / count(lessons, lesson))
                        .thenComparing(Lesson::field))
                .toList();
    }

    private static int count(List<Lesson> lessons, Lesson like) {
        return (int) lessons.stream()
                .filter(lesson -> lesson.field() == like.field())
                .count();
    }

    private static List<Lesson> spread(List<Lesson> lessons, List<LocalDate> days) {
        List<Lesson> spread = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            int slot = i * days.size() * 2 / lessons.size();
            spread.add(lessons.get(i).at(days.get(slot / 2), slot % 2 == 0));
        }
        return spread;
    }

    private static List<LocalDate> early(List<LocalDate> days, double share) {
        return days.subList(0, Math.max(1, (int) (days.size() * share)));
    }

    private static List<LocalDate> late(List<LocalDate> days, double share) {
        return days.subList(Math.min(days.size() - 1, (int) (days.size() * (1 - share))), days.size());
    }

    private List<LocalDate> days(LocalDate from, LocalDate until) {
        return from.datesUntil(until.plusDays(1)).filter(hours::works).toList();
    }
}
