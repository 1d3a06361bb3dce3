package health.sts.demo.roster;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.demo.roster.DemoRoster.CastMember;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoRosterTest {

    private final DemoRoster roster = new DemoRoster(List.of(
            new CastMember("kvoss", "Karl", "Voss", Field.ORTHOPAEDICS, Hospital.MLR),
            new CastMember("nlind", "Nora", "Lind", Field.ORTHOPAEDICS, Hospital.LSG)));

    @Test
    void everyHospitalHasItsNumberOfPhysicians() {
        for (Hospital hospital : Hospital.values()) {
            assertThat(roster.doctors().stream().filter(doctor -> doctor.hospital() == hospital))
                    .as(hospital.title())
                    .hasSize(hospital.physicians());
        }
        assertThat(roster.doctors()).hasSize(2400);
    }

    @Test
    void everySpecialtyHasItsNumberOfPhysiciansInEveryWave() {
        for (int wave = 1; wave <= 3; wave++) {
            for (Field field : Field.values()) {
                assertThat(roster.inWave(field, wave))
                        .as("%s in wave %d", field, wave)
                        .hasSize(field.inWave(wave));
            }
        }
    }

    @Test
    void nobodyIsThereTwice() {
        assertThat(roster.doctors()).extracting(Doctor::userId).doesNotHaveDuplicates();
        assertThat(roster.doctors()).extracting(Doctor::name).doesNotHaveDuplicates();
    }

    @Test
    void everyDepartmentHasAChiefOfItsSpecialty() {
        for (Hospital hospital : Hospital.values()) {
            for (Field field : Field.values()) {
                if (!roster.at(field, hospital).isEmpty()) {
                    assertThat(roster.chief(field, hospital))
                            .returns(field, Doctor::field)
                            .returns(
                                    hospital.wave(),
                                    chief -> chief.userId().equals("kvoss") ? hospital.wave() : chief.wave());
                }
            }
        }
        assertThat(roster.chief(Field.ORTHOPAEDICS, Hospital.MLR).userId()).isEqualTo("kvoss");
        assertThat(roster.chief(Field.ORTHOPAEDICS, Hospital.LSG).userId()).isEqualTo("kvoss");
    }

    @Test
    void noNameIsPartOfThePasswordOfTheDemo() {
        assertThat(roster.doctors())
                .noneMatch(
                        doctor -> "northlake-2026".contains(doctor.givenName().toLowerCase())
                                || "northlake-2026".contains(doctor.familyName().toLowerCase()));
    }
}
