package health.sts.demo.recruitment;

import static health.sts.demo.recruitment.Ending.*;

import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.OfficeHours;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Candidacies;
import health.sts.recruitment.Nomination;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads from a case's open tasks and its script who acts next, when, and how. */
class Conduct {

    private static final String CMIO = "aosei";
    private static final String COMPLIANCE = "pnand";
    private static final Set<Ending> GIVE_A_SEAT_BACK =
            Set.of(TIME_REFUSED, AGREEMENT_REFUSED, COUNTERSIGNATURE_REFUSED, NOT_APPOINTED, WITHDRAWS);

    private final Candidacies candidacies;
    private final TaskDesk tasks;
    private final OfficeHours hours;
    private final Setting setting;

    Conduct(Candidacies candidacies, TaskDesk tasks, OfficeHours hours, Setting setting) {
        this.candidacies = candidacies;
        this.tasks = tasks;
        this.hours = hours;
        this.setting = setting;
    }

    /**
     * What is the same for all cases.
     *
     * @param waveIds by number of the wave
     * @param password of everybody
     */
    record Setting(Map<Integer, String> waveIds, String password) {}

    /** Puts the candidate of a script forward. @return the candidacy's id */
    String nominate(Script script) {
        return candidacies.nominate(new Nomination(
                script.candidate().id(),
                setting.waveIds().get(script.candidate().wave()),
                script.endorsers().stream().map(Doctor::id).toList(),
                Sentences.motivation(script),
                script.volunteers() && Answers.conflictDeclared(script)));
    }

    /** What happens next in a case by people's hands; empty where it waits, or is over. */
    Optional<Act> next(Script script, String candidacyId) {
        return tasks.ofCase(candidacyId).stream()
                .flatMap(task -> Step.of(task.step()).flatMap(step -> act(script, task, step)).stream())
                .min(Comparator.comparing(Act::at));
    }

    private Optional<Act> act(Script script, OpenTask task, Step step) {
        if (script.ending().stopsAt(step) || staysSilent(script, step)) {
            return Optional.empty();
        }
        String actor = actor(script, task, step);
        int luck = script.luck(step.ordinal() * 131 + actor.hashCode() % 1000);
        Instant at = hours.after(task.created(), step.days(luck), luck);
        if (script.waitsSince() != null
                && script.ending().waitsAfter(step)
                && script.waitsSince().isAfter(at)) {
            at = script.waitsSince();
        }
        return Optional.of(new Act(
                script, at, actor, GIVE_A_SEAT_BACK.contains(script.ending()), deed(script, task, step, actor)));
    }

    private Runnable deed(Script script, OpenTask task, Step step, String actor) {
        String id = task.businessKey();
        Ending ending = script.ending();
        if (step == Step.SIGN && ending == WITHDRAWS) {
            return () -> candidacies.withdraw(id, "Moves to another hospital.");
        }
        if (step == Step.SIGN && ending != AGREEMENT_REFUSED) {
            return () -> candidacies.sign(id, script.candidate().name(), setting.password());
        }
        if (step == Step.COUNTERSIGN && ending != COUNTERSIGNATURE_REFUSED) {
            return () -> candidacies.sign(id, "Priya Nand", setting.password());
        }
        return () -> tasks.complete(task.id(), Answers.of(script, step, actor.hashCode() % 1000));
    }

    private static String actor(Script script, OpenTask task, Step step) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        return switch (step) {
            case CONFLICT, COUNTERSIGN -> COMPLIANCE;
            case CONSENT, SIGN -> script.candidate().userId();
            case ENDORSE, RATE, RELEASE, APPOINT -> CMIO;
        };
    }

    /** Endorsers who do not answer, so that the chief rates. */
    private static boolean staysSilent(Script script, Step step) {
        return step == Step.ENDORSE && (script.ending() == RATED_BY_CHIEF || script.ending() == WAITS_FOR_RATING);
    }

    /** Everybody who acts in a script beside the cast. */
    static Stream<Doctor> people(Script script) {
        return Stream.concat(Stream.of(script.candidate(), script.nominator()), script.endorsers().stream());
    }
}
