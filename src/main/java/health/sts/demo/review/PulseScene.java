package health.sts.demo.review;

import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.demo.stage.Stage;
import health.sts.review.pulse.PulseAnswers;
import health.sts.review.pulse.PulseAnswers.Invitation;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some of those who are invited answer a pulse, in the week after it was opened. */
@Component
@Profile("demo")
class PulseScene {

    private static final Logger LOG = LoggerFactory.getLogger(PulseScene.class);
    private static final int DAYS = 7;
    private static final int SURE = 60;
    private static final List<String> COMMENTS = List.of(
            "Order sets save me time now. The inbox does not.",
            "I finish my notes at home less often than in the first weeks.",
            "Too many clicks to reconcile medication.",
            "Having a colleague beside me in the first days made the difference.");

    private final Stage stage;
    private final PulseAnswers pulses;
    private final OfficeHours hours;

    PulseScene(Stage stage, PulseAnswers pulses, OfficeHours hours) {
        this.stage = stage;
        this.pulses = pulses;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        for (Pulse pulse : Pulse.values()) {
            List<Doctor> invited = pulse == Pulse.BASELINE
                    ? wave.roster().doctors().stream()
                            .filter(doctor -> doctor.wave() == 1)
                            .toList()
                    : wave.admitted().passed();
            List<Map.Entry<Doctor, Map<String, Integer>>> answers =
                    List.copyOf(new PulseBook(invited).write(pulse).entrySet());
            for (int day = 0; day < DAYS; day++) {
                int number = day;
                Instant at = hours.at(wave.day(pulse.opens() + 1 + day), LocalTime.of(18, 5));
                agenda.add(Planned.of("pulse %s %d".formatted(pulse, day), at, null, () -> {
                    for (int i = number; i < answers.size(); i += DAYS) {
                        answer(
                                pulse,
                                at.plusSeconds(i),
                                answers.get(i).getKey(),
                                answers.get(i).getValue());
                    }
                }));
            }
        }
        return agenda;
    }

    private void answer(Pulse pulse, Instant at, Doctor doctor, Map<String, Integer> marks) {
        try {
            stage.act(at, doctor.userId(), () -> invitation(pulse, doctor).ifPresent(mine -> {
                int luck = Adopter.luck(doctor, pulse.ordinal());
                if (luck % 4 == 0) {
                    pulses.sayHowSure(mine.pulseId(), luck % 100 < SURE ? 4 : 3);
                }
                pulses.answer(mine.pulseId(), marks, luck % 9 == 0 ? COMMENTS.get(luck / 9 % COMMENTS.size()) : null);
            }));
        } catch (Refusal refusal) {
            LOG.warn("{} could not answer: {}", doctor.userId(), refusal.getMessage());
        }
    }

    private Optional<Invitation> invitation(Pulse pulse, Doctor doctor) {
        return pulses.waiting(doctor.userId()).stream()
                .filter(invitation -> invitation.open() && invitation.point() == pulse.point())
                .findFirst();
    }
}
