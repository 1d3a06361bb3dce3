package health.sts.demo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.delivery.Part.Presence;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.DemoRoster.CastMember;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartBookTest {

    private final DemoRoster roster = new DemoRoster(List.of(
            new CastMember("kvoss", "Karl", "Voss", Field.ORTHOPAEDICS, Hospital.MLR),
            new CastMember("opark", "Owen", "Park", Field.ORTHOPAEDICS, Hospital.MLR),
            new CastMember("emarsh", "Elena", "Marsh", Field.CARDIOLOGY, Hospital.MLR)));
    private final PartBook book = new PartBook(roster, standing(), Set.of());

    @Test
    void ofWaveOneFourAreNeverTrainedAndTwoFailThreeTimes() {
        List<Part> parts = book.write(1);

        assertThat(parts).hasSize(600);
        assertThat(parts)
                .filteredOn(part -> part.scores().isEmpty())
                .hasSize(4)
                .allMatch(part -> part.books() == Booking.NONE);
        assertThat(parts).filteredOn(part -> passes(part, 1)).hasSize(514);
        assertThat(parts)
                .filteredOn(part -> passes(part, 1) || passes(part, 2) || passes(part, 3))
                .hasSize(594);
        assertThat(parts).filteredOn(part -> part.scores().contains(79.0)).isNotEmpty();
    }

    @Test
    void inWaveTwoTwoInFiveHaveHadTheirClass() {
        List<Part> parts = book.write(2);

        assertThat(parts).hasSize(800);
        assertThat(parts).filteredOn(part -> part.books() == Booking.NONE).hasSize(56);
        assertThat(parts).filteredOn(Part::early).hasSize(318).noneMatch(part -> part.books() == Booking.NONE);
        assertThat(parts).filteredOn(part -> passes(part, 1) || passes(part, 2)).hasSize(248);
        assertThat(parts)
                .filteredOn(Part::early)
                .filteredOn(part -> part.presence() == Presence.NOTHING)
                .hasSize(12);
    }

    @Test
    void twoDepartmentsAreBehind() {
        List<Part> parts = book.write(2);

        assertThat(parts)
                .filteredOn(part -> part.doctor().hospital() == Hospital.MLR
                        && part.doctor().field() == Field.ORTHOPAEDICS
                        && part.early())
                .extracting(part -> part.doctor().userId())
                .containsExactly("opark");
        assertThat(parts)
                .filteredOn(part -> part.doctor().hospital() == Hospital.PVC
                        && part.doctor().field() == Field.PSYCHIATRY)
                .isNotEmpty()
                .noneMatch(Part::early);
        assertThat(part(parts, "opark").scores()).hasSize(1).allMatch(score -> score >= 80);
        assertThat(part(parts, "emarsh").early()).isFalse();
    }

    @Test
    void whoLeadsADepartmentMissesAndFailsNothing() {
        Set<Doctor> standing = standing();

        for (int wave = 1; wave <= 2; wave++) {
            assertThat(book.write(wave))
                    .filteredOn(part -> standing.contains(part.doctor()))
                    .allMatch(part -> part.books() != Booking.NONE && part.presence() == Presence.ALL)
                    .allMatch(part -> part.scores().size() < 2);
        }
    }

    private static boolean passes(Part part, int attempt) {
        return part.scores().size() == attempt && part.scores().get(attempt - 1) >= 80;
    }

    private static Part part(List<Part> parts, String userId) {
        return parts.stream()
                .filter(part -> part.doctor().userId().equals(userId))
                .findFirst()
                .orElseThrow();
    }

    private Set<Doctor> standing() {
        Set<Doctor> standing = new HashSet<>(roster.chiefs());
        standing.add(roster.of("opark"));
        standing.add(roster.of("emarsh"));
        return standing;
    }
}
