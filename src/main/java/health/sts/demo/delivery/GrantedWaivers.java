package health.sts.demo.delivery;

import health.sts.certification.Certificates;
import health.sts.delivery.training.Learners;
import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.Waivers;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OpenSteps;
import health.sts.demo.stage.Planned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Waivers that a chief asks for and that the CMIO and the chief of staff both grant, well within their four hours. */
@Component
@Profile("demo")
public class GrantedWaivers {

    private static final int HOURS = 48;
    private static final int UNTIL_CMIO = 2_400;
    private static final int UNTIL_CHIEF_OF_STAFF = 4_700;

    private final Waivers waivers;
    private final Learners learners;
    private final Certificates certificates;
    private final Notes notes;
    private final OpenSteps steps;

    GrantedWaivers(Waivers waivers, Learners learners, Certificates certificates, Notes notes, OpenSteps steps) {
        this.waivers = waivers;
        this.learners = learners;
        this.certificates = certificates;
        this.notes = notes;
        this.steps = steps;
    }

    /** @param name in the notes, where the waiver's id is found under it afterwards */
    public List<Planned> write(String name, DemoRoster roster, Doctor doctor, Instant asked, String reason) {
        return List.of(
                Planned.of(
                        name + " asked",
                        asked,
                        roster.chief(doctor.field(), doctor.hospital()).userId(),
                        () -> ask(name, doctor, reason, asked)),
                Planned.of(
                        name + " cmio",
                        asked.plusSeconds(UNTIL_CMIO),
                        Delivering.CMIO,
                        () -> grant(name, "userTask_decideWaiverAsCmio", "cmioDecision")),
                Planned.of(
                        name + " chief of staff",
                        asked.plusSeconds(UNTIL_CHIEF_OF_STAFF),
                        Delivering.CHIEF_OF_STAFF,
                        () -> grant(name, "userTask_decideWaiverAsChiefOfStaff", "chiefOfStaffDecision")));
    }

    private void ask(String name, Doctor doctor, String reason, Instant at) {
        String training = learners.newestOf(List.of(doctor.id())).get(0).trainingId();
        String supervisor = certificates.holders(doctor.field().code(), at).stream()
                .map(Certificates.Holder::userId)
                .filter(userId -> !userId.equals(doctor.userId()))
                .findFirst()
                .orElseThrow();
        notes.put(name, waivers.request(new WaiverRequest(training, reason, HOURS, supervisor)));
    }

    private void grant(String name, String step, String field) {
        steps.completeNoted(name, step, Map.of(field, "GRANT"));
    }
}
