package health.sts.demo.delivery;

import health.sts.certification.Certificates;
import health.sts.delivery.training.Learners;
import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.Waivers;
import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.engine.TaskDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The two waivers of wave 1 on the day it went live: one ran out by its timer, one was ended by the CMIO. */
@Component
@Profile("demo")
class WaiverScene {

    private static final List<String> REASONS = List.of(
            "The only one of the department on call this week; without access the list would be cancelled.",
            "Covers the night service until the colleague is back from leave.");
    private static final String ENDED = "The colleague is back, so the cover is over.";

    private final Waivers waivers;
    private final Learners learners;
    private final Certificates certificates;
    private final TaskDesk tasks;
    private final Notes notes;
    private final OfficeHours hours;

    WaiverScene(
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

    List<Planned> write(WaveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        LocalDate day = hours.dayOf(hours.onOrAfter(wave.goLive(), 0));
        List<Doctor> blocked = wave.parts().stream()
                .filter(part -> part.books() == Booking.NONE)
                .map(Part::doctor)
                .limit(REASONS.size())
                .toList();
        for (int i = 0; i < blocked.size(); i++) {
            Doctor doctor = blocked.get(i);
            String name = "waiver " + i;
            String reason = REASONS.get(i);
            Instant asked = hours.at(day, LocalTime.of(8, 10 + i * 20));
            agenda.add(Planned.of(
                    name + " asked",
                    asked,
                    wave.roster().chief(doctor.field(), doctor.hospital()).userId(),
                    () -> ask(name, doctor, reason, asked)));
            agenda.add(Planned.of(
                    name + " cmio",
                    asked.plusSeconds(2_400),
                    Delivering.CMIO,
                    () -> decide(name, "userTask_decideWaiverAsCmio", "cmioDecision")));
            agenda.add(Planned.of(
                    name + " chief of staff",
                    asked.plusSeconds(4_700),
                    Delivering.CHIEF_OF_STAFF,
                    () -> decide(name, "userTask_decideWaiverAsChiefOfStaff", "chiefOfStaffDecision")));
        }
        agenda.add(Planned.of(
                "waiver 1 ended", hours.at(day, LocalTime.of(16, 45)), Delivering.CMIO, () -> notes.find("waiver 1")
                        .ifPresent(id -> waivers.end(id, ENDED))));
        return agenda;
    }

    private void ask(String name, Doctor doctor, String reason, Instant at) {
        String training = learners.newestOf(List.of(doctor.id())).get(0).trainingId();
        String supervisor = certificates.holders(doctor.field().code(), at).stream()
                .map(Certificates.Holder::userId)
                .filter(userId -> !userId.equals(doctor.userId()))
                .findFirst()
                .orElseThrow();
        notes.put(name, waivers.request(new WaiverRequest(training, reason, 48, supervisor)));
    }

    private void decide(String name, String step, String field) {
        notes.find(name).stream()
                .flatMap(id -> tasks.ofCase(id).stream())
                .filter(task -> task.step().equals(step))
                .findFirst()
                .ifPresent(task -> tasks.complete(task.id(), Map.of(field, "GRANT")));
    }
}
