package health.sts.demo.review;

import health.sts.demo.delivery.Admitted;
import health.sts.demo.roster.DemoRoster;
import java.time.LocalDate;
import java.util.List;

/** Wave 1 after its go-live, with everybody who works in the system. */
record LiveSetting(
        String waveId,
        LocalDate goLive,
        LocalDate today,
        DemoRoster roster,
        Admitted admitted,
        List<Adopter> adopters) {

    LocalDate day(int afterGoLive) {
        return goLive.plusDays(afterGoLive);
    }
}
