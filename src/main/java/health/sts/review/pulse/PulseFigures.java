package health.sts.review.pulse;

import health.sts.shared.Actor;
import health.sts.shared.Formats;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pulses that wait for a physician's answer, on their home page; one statement, and none for others. */
@Component
@Order(40)
class PulseFigures implements HomeFigures {

    private final PulseAnswers answers;
    private final Formats formats;

    PulseFigures(PulseAnswers answers, Formats formats) {
        this.answers = answers;
        this.formats = formats;
    }

    @Override
    public List<HomeFigure> forActor(Actor actor) {
        if (!actor.is(Role.PHYSICIAN)) {
            return List.of();
        }
        return answers.waiting(actor.userId()).stream()
                .map(pulse -> new HomeFigure(
                        "Pulse: " + pulse.point().title().toLowerCase(Locale.ROOT),
                        "Five minutes",
                        "How the EHR is for you, without your name. Open until " + formats.when(pulse.closesAt()) + ".",
                        "/pulses/" + pulse.pulseId() + "/answer",
                        HomeFigure.State.WAITING))
                .toList();
    }
}
