package health.sts.demo.review;

import health.sts.demo.delivery.Admitted;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.DemoRoster.CastMember;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Wave 1 of the demonstration as it is planned, with three trainers of each specialty as far as there are colleagues. */
final class HarborHospitals {

    static final DemoRoster ROSTER = new DemoRoster(List.of(
            new CastMember("mtanaka", "Mei", "Tanaka", Field.CARDIOLOGY, Hospital.NLU),
            new CastMember("sadeyemi", "Samuel", "Adeyemi", Field.EMERGENCY, Hospital.HPC)));

    private HarborHospitals() {}

    static Admitted admitted() {
        Set<Doctor> trainers = new HashSet<>(Set.of(ROSTER.of("mtanaka"), ROSTER.of("sadeyemi")));
        for (Field field : Field.values()) {
            List<Doctor> colleagues = ROSTER.inWave(field, 1);
            trainers.addAll(
                    colleagues.subList(colleagues.size() - Math.min(3, colleagues.size() / 3), colleagues.size()));
        }
        return Admitted.of(ROSTER, new HashSet<>(ROSTER.chiefs()), trainers);
    }

    static List<Adopter> adopters() {
        return new AdoptionBook(admitted()).write();
    }
}
