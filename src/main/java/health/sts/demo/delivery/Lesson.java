package health.sts.demo.delivery;

import health.sts.delivery.SessionKind;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A class or lab as the training manager wants it.
 *
 * @param number its place among those of its kind, specialty and wave, from 0; from 30 on it was added, in the evening
 * @param lead the user id of who shall teach, or null for anybody who may
 * @param co the user id of who shall help, or null for anybody who is free
 * @param open a step that nobody has taken until today, or null
 */
record Lesson(
        int wave,
        Field field,
        SessionKind kind,
        int number,
        Hospital host,
        LocalDate day,
        boolean morning,
        int seats,
        String lead,
        String co,
        TeachingStep open) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    /** Numbers from here on are added, and meet in the evening. */
    static final int IN_THE_EVENING = 30;

    private static final int CLASS_HOURS = 4;
    private static final int LAB_HOURS = 3;

    static Lesson of(int wave, Field field, SessionKind kind, int number, Hospital host, int seats) {
        return new Lesson(wave, field, kind, number, host, null, true, seats, null, null, null);
    }

    Lesson at(LocalDate when, boolean inTheMorning) {
        return new Lesson(wave, field, kind, number, host, when, inTheMorning, seats, lead, co, open);
    }

    Lesson ledBy(String userId) {
        return new Lesson(wave, field, kind, number, host, day, morning, seats, userId, co, open);
    }

    Lesson helpedBy(String userId) {
        return new Lesson(wave, field, kind, number, host, day, morning, seats, lead, userId, open);
    }

    Lesson openAt(TeachingStep step) {
        return new Lesson(wave, field, kind, number, host, day, morning, seats, lead, co, step);
    }

    /** Its name in the notes. */
    String key() {
        return "session %d %s %s %d".formatted(wave, kind, field, number);
    }

    /** Some specialties meet without a room. */
    boolean virtual() {
        return field == Field.RADIOLOGY || field == Field.PSYCHIATRY || field == Field.NEUROLOGY;
    }

    LocalDateTime start() {
        if (number >= IN_THE_EVENING) {
            return day.atTime(EVENING);
        }
        return day.atTime(morning ? MORNING : AFTERNOON);
    }

    LocalDateTime end() {
        return start().plusHours(kind == SessionKind.LAB ? LAB_HOURS : CLASS_HOURS);
    }

    /** Something that differs from lesson to lesson and is the same every time. */
    int luck(int salt) {
        return Math.floorMod((key().hashCode() + salt * 31) * 0x9E3779B1, 10_007);
    }
}
