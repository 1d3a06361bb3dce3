package health.sts.demo.recruitment;

import health.sts.accountability.Deputies;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.engine.TaskDesk;
import health.sts.program.Seats;
import health.sts.recruitment.Candidacies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    private final OfficeHours hours;

    public DemoRecruitment(
            Stage stage, Notes notes, Candidacies candidacies, TaskDesk tasks, Deputies deputies, OfficeHours hours) {
        this.stage = stage;
        this.notes = notes;
        this.candidacies = candidacies;
        this.tasks = tasks;
        this.deputies = deputies;
        this.hours = hours;
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

    /** Who is appointed in the end, and when they stood. */
    public record Appointee(Doctor doctor, Instant nominatedAt) {}

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

        /** Those who are appointed in a wave, by the day on which they stood. */
        public List<Appointee> appointed(int wave) {
            return scripts.stream()
                    .filter(script ->
                            script.candidate().wave() == wave && script.ending().isAppointed())
                    .sorted(Comparator.comparing(Script::nominatedAt)
                            .thenComparing(script -> script.candidate().number()))
                    .map(script -> new Appointee(script.candidate(), script.nominatedAt()))
                    .toList();
        }

        /** The people of this recruitment, at the point that was reached before. */
        public Troupe troupe(String password) {
            Recruiting recruiting = new Recruiting(
                    stage,
                    notes,
                    new Conduct(candidacies, tasks, hours, new Conduct.Setting(waveIds, password)),
                    new BlockedChief(stage, notes, deputies, tasks),
                    hours);
            recruiting.recall(scripts);
            return recruiting;
        }
    }

    /** What happens to whom, the same for the same plan. */
    public Play plan(DemoRoster roster, Plan plan) {
        return new Play(new ScriptBook(roster, hours, plan.today()).write(plan.seats(), plan.goLive()), plan.waveIds());
    }
}
