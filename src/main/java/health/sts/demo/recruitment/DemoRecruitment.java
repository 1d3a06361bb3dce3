package health.sts.demo.recruitment;

import health.sts.accountability.Deputies;
import health.sts.accountability.EscalationLadder;
import health.sts.accountability.WorkCalendar;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Stage;
import health.sts.engine.CaseJobs;
import health.sts.engine.TaskDesk;
import health.sts.program.Seats;
import health.sts.recruitment.Candidacies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The recruitment of the demonstration's three waves, played by the people in it. */
@Component
@Profile("demo")
public class DemoRecruitment {

    private final Stage stage;
    private final Notes notes;
    private final Candidacies candidacies;
    private final TaskDesk tasks;
    private final Deputies deputies;
    private final Background background;
    private final OfficeHours hours;

    public DemoRecruitment(
            Stage stage,
            Notes notes,
            Candidacies candidacies,
            TaskDesk tasks,
            Deputies deputies,
            CaseJobs jobs,
            EscalationLadder ladder,
            WorkCalendar calendar) {
        this.stage = stage;
        this.notes = notes;
        this.candidacies = candidacies;
        this.tasks = tasks;
        this.deputies = deputies;
        this.background = new Background(jobs, ladder);
        this.hours = new OfficeHours(calendar);
    }

    /**
     * The plan of one programme.
     *
     * @param goLive days from today by wave
     * @param waveIds by wave
     * @param seats by wave, then by specialty code
     */
    public record Plan(
            LocalDate today,
            Map<Integer, Integer> goLive,
            Map<Integer, String> waveIds,
            Map<Integer, Map<String, Seats>> seats) {}

    /** A case and who stood in it. */
    public record Played(String id, Doctor candidate) {}

    /** Which people the plan needs beside the cast, and lets it be played. */
    public final class Play {

        private final List<Script> scripts;
        private final Map<Integer, String> waveIds;

        private Play(List<Script> scripts, Map<Integer, String> waveIds) {
            this.scripts = scripts;
            this.waveIds = waveIds;
        }

        /** Everybody who acts, each once. */
        public List<Doctor> people() {
            return scripts.stream().flatMap(Conduct::people).distinct().toList();
        }

        /** The first case of a wave that ended so, once it is played. */
        public Played played(int wave, Ending ending) {
            Script script = scripts.stream()
                    .filter(each -> each.candidate().wave() == wave && each.ending() == ending)
                    .findFirst()
                    .orElseThrow();
            return new Played(notes.find(script.key()).orElseThrow(), script.candidate());
        }

        /** The case in which Dr. Voss tried what he may not. */
        public Played blocked() {
            Script script = scripts.stream().filter(Script::blocked).findFirst().orElseThrow();
            return new Played(notes.find(script.key()).orElseThrow(), script.candidate());
        }

        /**
         * Plays until the present, or until it shall stop.
         *
         * @param told is told the day that was reached
         * @return whether the present was reached
         */
        public boolean until(Instant present, String password, BooleanSupplier goesOn, Consumer<LocalDate> told) {
            return new Recruiting(
                            stage,
                            notes,
                            new Conduct(candidacies, tasks, hours, new Conduct.Setting(waveIds, password)),
                            new BlockedChief(stage, notes, deputies, tasks),
                            background,
                            hours)
                    .play(scripts, present, goesOn, told);
        }
    }

    /** What happens to whom, the same for the same plan. */
    public Play plan(DemoRoster roster, Plan plan) {
        return new Play(new ScriptBook(roster, hours, plan.today()).write(plan.seats(), plan.goLive()), plan.waveIds());
    }
}
