package health.sts.demo.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.accountability.WorkCalendar;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.DemoRoster.CastMember;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.OfficeHours;
import health.sts.program.Seats;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptBookTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Map<Integer, Integer> GO_LIVE = Map.of(1, -75, 2, 28, 3, 180);

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-02", "2027-07-05", "2028-02-29"})
    void theWavesAreWhereTheyShouldBeOnAnyDay(String today) {
        List<Script> scripts = scripts(LocalDate.parse(today));
        Instant now = LocalDate.parse(today).atStartOfDay(ZONE).toInstant();

        assertThat(in(scripts, 1, "APPOINTED|RATED_BY_CHIEF|CONFLICT_CLEARED")).isEqualTo(64);
        assertThat(in(scripts, 2, "APPOINTED|RATED_BY_CHIEF|CONFLICT_CLEARED")).isEqualTo(49 + 3);
        assertThat(in(scripts, 3, "APPOINTED|RATED_BY_CHIEF|CONFLICT_CLEARED")).isEqualTo(41);
        assertThat(in(scripts, 3, "WAITS_FOR_SIGNATURE")).isEqualTo(11);
        assertThat(scripts).allMatch(script -> script.nominatedAt().isBefore(now));
        assertThat(scripts.stream().map(Script::ending).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Ending.class));
    }

    @Test
    void nobodyInOphthalmologyHasVolunteeredForTheThirdWave() {
        assertThat(scripts(LocalDate.of(2026, 11, 22)))
                .noneMatch(script ->
                        script.candidate().wave() == 3 && script.candidate().field() == Field.OPHTHALMOLOGY);
    }

    @Test
    void everybodyStandsOnceAndIsEndorsedByOthersOfTheSpecialty() {
        List<Script> scripts = scripts(LocalDate.of(2026, 11, 22));

        assertThat(scripts).extracting(Script::candidate).doesNotHaveDuplicates();
        assertThat(scripts).allSatisfy(script -> {
            assertThat(script.endorsers()).hasSizeBetween(2, 3).doesNotContain(script.candidate(), script.nominator());
            assertThat(Set.copyOf(script.endorsers())).hasSameSizeAs(script.endorsers());
            assertThat(script.endorsers())
                    .extracting(Doctor::field)
                    .containsOnly(script.candidate().field());
            assertThat(script.candidate().privileges()).isTrue();
        });
    }

    private static List<Script> scripts(LocalDate today) {
        DemoRoster roster = new DemoRoster(List.of(
                new CastMember("kvoss", "Karl", "Voss", Field.ORTHOPAEDICS, Hospital.MLR),
                new CastMember("nlind", "Nora", "Lind", Field.ORTHOPAEDICS, Hospital.LSG),
                new CastMember("mtanaka", "Mei", "Tanaka", Field.CARDIOLOGY, Hospital.NLU),
                new CastMember("sadeyemi", "Samuel", "Adeyemi", Field.EMERGENCY, Hospital.HPC),
                new CastMember("rcalder", "Ruth", "Calder", Field.PEDIATRICS, Hospital.NLU)));
        Map<Integer, Map<String, Seats>> seats = new HashMap<>();
        for (int wave = 1; wave <= 3; wave++) {
            Map<String, Seats> ofWave = new HashMap<>();
            for (Field field : Field.values()) {
                // Near enough to the formula: three seats everywhere, more where there are many physicians.
                int required = Math.max(2, field.inWave(wave) / 20);
                ofWave.put(field.code(), new Seats(required, required + 1));
            }
            seats.put(wave, ofWave);
        }
        return new ScriptBook(roster, new OfficeHours(new Weekdays()), today).write(seats, GO_LIVE);
    }

    private static long in(List<Script> scripts, int wave, String endings) {
        return scripts.stream()
                .filter(script -> script.candidate().wave() == wave)
                .filter(script -> script.ending().name().matches(endings))
                .count();
    }

    private static final class Weekdays implements WorkCalendar {

        @Override
        public ZoneId zone() {
            return ZONE;
        }

        @Override
        public Instant due(Instant from, String period, String calendarId, ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int workingDaysBetween(LocalDate first, LocalDate last, String calendarId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isWorkingDay(LocalDate day, String calendarId) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }
    }
}
