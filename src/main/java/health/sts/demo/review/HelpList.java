package health.sts.demo.review;

import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Planned;
import health.sts.demo.stage.Stage;
import health.sts.engine.TaskDesk;
import health.sts.review.triage.InterventionBoard;
import health.sts.review.triage.InterventionFilter;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The CMIO takes the list of whom a review wants to be helped; from then on the trainers in it act. */
@Component
@Profile("demo")
class HelpList {

    private final Stage stage;
    private final Notes notes;
    private final TaskDesk tasks;
    private final InterventionBoard board;
    private final OfficeHours hours;

    HelpList(Stage stage, Notes notes, TaskDesk tasks, InterventionBoard board, OfficeHours hours) {
        this.stage = stage;
        this.notes = notes;
        this.tasks = tasks;
        this.board = board;
        this.hours = hours;
    }

    /** Who helps, at the point that was reached before. */
    Helping helping(LiveSetting wave) {
        return new Helping(stage, tasks, notes, hours, day(wave, 69));
    }

    List<Planned> write(LiveSetting wave, Helping helping) {
        return List.of(listed(wave, 40, helping), listed(wave, 70, helping));
    }

    private Planned listed(LiveSetting wave, int day, Helping helping) {
        return Planned.of("helped listed " + day, day(wave, day), Reviewing.CMIO, () -> {
            Set<String> known = notes.all().keySet();
            board.each(new InterventionFilter(wave.waveId(), null, null, null, false, null), row -> {
                if (!known.contains(Helping.CASE + row.id())) {
                    notes.put(Helping.CASE + row.id(), row.openedAt().toString());
                }
            });
            helping.look();
        });
    }

    private Instant day(LiveSetting wave, int day) {
        return hours.at(wave.day(day), LocalTime.of(8, 25));
    }
}
