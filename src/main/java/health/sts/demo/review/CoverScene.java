package health.sts.demo.review;

import health.sts.demo.delivery.GrantedWaivers;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Those without access cover for colleagues by a waiver while a review looks at who is active: two at the first, two more
 * at the second.
 */
@Component
@Profile("demo")
class CoverScene {

    private static final String WHY =
            "Covers two days for a colleague who is ill; nobody else of the department is free.";

    private final GrantedWaivers granted;
    private final OfficeHours hours;

    CoverScene(GrantedWaivers granted, OfficeHours hours) {
        this.granted = granted;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        List<Doctor> without = new ArrayList<>(wave.admitted().failed());
        without.addAll(wave.admitted().untrained());
        List<Planned> agenda = new ArrayList<>();
        // A pulse is open for ten days; then the review looks.
        cover(wave, 39, without.subList(0, 2), agenda);
        cover(wave, 69, without.subList(0, 4), agenda);
        return agenda;
    }

    private void cover(LiveSetting wave, int day, List<Doctor> doctors, List<Planned> agenda) {
        for (Doctor doctor : doctors) {
            Instant asked = hours.at(wave.day(day), LocalTime.of(13, 0)).plusSeconds(300L * doctors.indexOf(doctor));
            agenda.addAll(granted.write("cover %d %s".formatted(day, doctor.id()), wave.roster(), doctor, asked, WHY));
        }
    }
}
