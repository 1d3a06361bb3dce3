package health.sts.demo.delivery;

import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the scheduling system says of the cardiologists at Mill River: a clinic every week, and one who is away. */
final class ClinicSheet {

    private static final String HEAD = "physician,kind,weekday,from,until,from_day,until_day,note";
    private static final List<String> DAYS = List.of("Monday", "Wednesday");

    private ClinicSheet() {}

    static byte[] of(WaveSetting wave) {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        List<Doctor> doctors = wave.roster().at(Field.CARDIOLOGY, Hospital.MLR);
        for (int i = 0; i < doctors.size(); i++) {
            lines.add(
                    "%s,WEEKLY,%s,13:00,17:00,,,Clinic".formatted(doctors.get(i).id(), DAYS.get(i % DAYS.size())));
        }
        lines.add("%s,ABSENCE,,,,%s,%s,Conference"
                .formatted(
                        doctors.get(0).id(),
                        wave.today().plusDays(16),
                        wave.today().plusDays(18)));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
