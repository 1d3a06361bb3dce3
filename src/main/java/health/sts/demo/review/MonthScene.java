package health.sts.demo.review;

import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.OpenSteps;
import health.sts.demo.stage.Planned;
import health.sts.engine.Processes;
import health.sts.review.sustain.Sustainment;
import health.sts.review.sustain.Sustainment.MonthRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The months since wave 1 went live are looked after as the timer does it; the CMIO answers for what is short. */
@Component
@Profile("demo")
class MonthScene {

    private static final String PROCESS = "sustainment";
    private static final String ANSWER = "userTask_answerForShortage";
    private static final Map<String, Object> FORM = Map.of(
            "shortageDecision",
            "RECRUIT",
            "shortageReason",
            "Chiefs nominate for the open seats; until they are filled the certified trainers of wave 1 step in.");

    private final Processes processes;
    private final Sustainment sustainment;
    private final OpenSteps steps;
    private final OfficeHours hours;

    MonthScene(Processes processes, Sustainment sustainment, OpenSteps steps, OfficeHours hours) {
        this.processes = processes;
        this.sustainment = sustainment;
        this.steps = steps;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        LocalDate first = wave.goLive().withDayOfMonth(1).plusMonths(1);
        for (LocalDate month = first; month.isBefore(wave.today()); month = month.plusMonths(1)) {
            Instant noon = hours.at(month, LocalTime.NOON);
            String key = "MONTH-" + month;
            agenda.add(Planned.of("month " + month, noon, null, () -> processes.begin(PROCESS, key, Map.of())));
            Instant answered = hours.after(noon, 3, 75);
            if (hours.dayOf(answered).isBefore(wave.today())) {
                agenda.add(Planned.of("month " + month + " answered", answered, Reviewing.CMIO, this::answer));
            }
        }
        return agenda;
    }

    private void answer() {
        sustainment.months().stream()
                .filter(month -> month.lookedAfterAt() == null)
                .map(MonthRow::id)
                .filter(Objects::nonNull)
                .forEach(id -> steps.complete(id, ANSWER, FORM));
    }
}
