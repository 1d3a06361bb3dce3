package health.sts.demo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.accountability.WorkCalendar;
import health.sts.demo.certification.WayBook.Book;
import health.sts.demo.certification.WayBook.Part;
import health.sts.demo.recruitment.DemoRecruitment.Appointee;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.DemoRoster.CastMember;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.OfficeHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WayBookTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-02", "2027-07-05", "2028-02-29"})
    void theWavesAreWhereTheyShouldBeOnAnyDay(String today) {
        Book book = book(LocalDate.parse(today));

        assertThat(certified(book, 1)).isEqualTo(59 - 7);
        assertThat(certified(book, 2)).isEqualTo(58 - 2);
        assertThat(certified(book, 3)).isEqualTo(2);
        assertThat(book.ways()).hasSize(59 + 58 + 41);
        assertThat(book.ways()).filteredOn(way -> way.by() != null).allMatch(way -> way.by()
                .isBefore(LocalDate.parse(today).atStartOfDay(ZONE).toInstant()));
    }

    @Test
    void everybodyGoesOneWayAndEveryPartIsPlayedByAHolderOfACertificate() {
        Book book = book(LocalDate.of(2026, 11, 22));

        assertThat(book.ways()).extracting(Way::trainer).doesNotHaveDuplicates();
        assertThat(book.parts()).containsOnlyKeys(Part.values());
        assertThat(book.parts().values()).doesNotHaveDuplicates();
        assertThat(book.ways())
                .filteredOn(way -> book.parts().containsValue(way.trainer()))
                .allMatch(Way::certified);
        assertThat(book.ways().stream().map(Way::twist).filter(Objects::nonNull))
                .containsExactlyInAnyOrder(Way.Twist.values());
    }

    @Test
    void whatThirdWaveTrainersWaitForDiffersFromOneToAnother() {
        Set<Integer> lengths = book(LocalDate.of(2026, 11, 22)).ways().stream()
                .filter(way -> way.trainer().wave() == 3)
                .map(way -> (int) way.scenes().stream()
                        .filter(scene -> scene.step() != Step.MENTOR)
                        .count())
                .collect(Collectors.toSet());

        assertThat(lengths).contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void theTrainerInTheMiddleHasToBookALesson() {
        Way way = book(LocalDate.of(2026, 11, 22)).ways().stream()
                .filter(one -> one.trainer().userId().equals(ThirdWave.IN_THE_MIDDLE))
                .findFirst()
                .orElseThrow();

        assertThat(way.scenes().get(way.scenes().size() - 1).step()).isEqualTo(Step.EXAM);
    }

    @Test
    void nobodyIsMentoredByThemselvesOrJudgedByTheirMentor() {
        assertThat(book(LocalDate.of(2026, 11, 22)).ways())
                .filteredOn(way -> way.mentor() != null)
                .isNotEmpty()
                .allMatch(way -> !way.mentor().equals(way.trainer().userId()))
                .allMatch(way ->
                        Stream.of(0, 1).noneMatch(place -> Judges.of(way, place).equals(way.mentor())))
                .allMatch(way -> !Judges.of(way, 0).equals(Judges.of(way, 1)));
    }

    private static Book book(LocalDate today) {
        DemoRoster roster = new DemoRoster(List.of(
                new CastMember("mtanaka", "Mei", "Tanaka", Field.CARDIOLOGY, Hospital.NLU),
                new CastMember("sadeyemi", "Samuel", "Adeyemi", Field.EMERGENCY, Hospital.HPC),
                new CastMember("iromero", "Iris", "Romero", Field.OTOLARYNGOLOGY, Hospital.EGT)));
        return new WayBook(new OfficeHours(new Weekdays()), today)
                .write(appointees(roster, 1, 59), appointees(roster, 2, 58), appointees(roster, 3, 41));
    }

    /** Some of every specialty in turn, and the cast. */
    private static List<Appointee> appointees(DemoRoster roster, int wave, int number) {
        List<Doctor> doctors = new ArrayList<>(Stream.of("mtanaka", "sadeyemi", "iromero")
                .map(roster::of)
                .filter(doctor -> doctor.wave() == wave)
                .toList());
        for (int turn = 0; doctors.size() < number; turn++) {
            for (Field field : Field.values()) {
                List<Doctor> all = roster.inWave(field, wave);
                if (turn < all.size() && doctors.size() < number && !doctors.contains(all.get(turn))) {
                    doctors.add(all.get(turn));
                }
            }
        }
        return doctors.stream()
                .map(doctor -> new Appointee(doctor, Instant.EPOCH))
                .toList();
    }

    private static long certified(Book book, int wave) {
        return book.ways().stream()
                .filter(way -> way.trainer().wave() == wave && way.certified())
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
