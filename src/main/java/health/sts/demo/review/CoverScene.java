package health.sts.demo.review;

import health.sts.certification.Certificates;
import health.sts.delivery.training.Learners;
import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.Waivers;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.engine.TaskDesk;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Those without access cover for colleagues by a waiver while a review looks at who is active: two at the first, two more
 * at the second.
 */
@Component
@Profile("demo")
class CoverScene {

    private static final int HOURS = 48;
    private static final String WHY =
            "Covers two days for a colleague who is ill; nobody else of the department is free.";

    private final Waivers waivers;
    private final Learners learners;
    private final Certificates certificates;
    private final TaskDesk tasks;
    private final Notes notes;
    private final OfficeHours hours;

    CoverScene(
            Waivers waivers,
            Learners learners,
            Certificates certificates,
            TaskDesk tasks,
            Notes notes,
            OfficeHours hours) {
        this.waivers = waivers;
        this.learners = learners;
        this.certificates = certificates;
        this.tasks = tasks;
        this.notes = notes;
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
            String name = "cover %d %s".formatted(day, doctor.id());
            Instant asked = hours.at(wave.day(day), LocalTime.of(13, 0)).plusSeconds(300L * doctors.indexOf(doctor));
            agenda.add(Planned.of(
                    name + " asked",
                    asked,
                    wave.roster().chief(doctor.field(), doctor.hospital()).userId(),
                    () -> ask(name, doctor, asked)));
            agenda.add(Planned.of(
                    name + " cmio",
                    asked.plusSeconds(2_400),
                    Reviewing.CMIO,
                    () -> grant(name, "userTask_decideWaiverAsCmio", "cmioDecision")));
            agenda.add(Planned.of(
                    name + " chief of staff",
                    asked.plusSeconds(4_700),
                    Reviewing.CHIEF_OF_STAFF,
                    () -> grant(name, "userTask_decideWaiverAsChiefOfStaff", "chiefOfStaffDecision")));
        }
    }

    private void ask(String name, Doctor doctor, Instant at) {
        String supervisor = certificates.holders(doctor.field().code(), at).stream()
                .map(Certificates.Holder::userId)
                .filter(userId -> !userId.equals(doctor.userId()))
                .findFirst()
                .orElseThrow();
        String training = learners.newestOf(List.of(doctor.id())).get(0).trainingId();
        notes.put(name, waivers.request(new WaiverRequest(training, WHY, HOURS, supervisor)));
    }

    private void grant(String name, String step, String field) {
        notes.find(name).stream()
                .flatMap(id -> tasks.ofCase(id).stream())
                .filter(task -> task.step().equals(step))
                .findFirst()
                .ifPresent(task -> tasks.complete(task.id(), Map.of(field, "GRANT")));
    }
}
