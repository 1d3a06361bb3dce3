package health.sts.demo.review;

import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.OpenSteps;
import health.sts.demo.stage.Planned;
import health.sts.demo.stage.Stage;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.review.wave.ReviewDesk;
import health.sts.review.wave.ReviewDesk.Asked;
import health.sts.review.wave.WaveReviews;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two reviews of wave 1: findings and actions, an objection to the first, and signatures of the CMIO and all chiefs. */
@Component
@Profile("demo")
class MeetingScene {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingScene.class);
    private static final String PREPARE = "userTask_prepareReview";
    private static final String AS_CMIO = "userTask_acceptReviewAsCmio";
    private static final String AS_CHIEF = "userTask_acceptReviewAsChief";
    private static final String OBJECTION =
            "In the emergency department nobody asked for a class. The action has to say who covers the shifts meanwhile.";

    private final Stage stage;
    private final TaskDesk tasks;
    private final WaveReviews reviews;
    private final ReviewDesk desk;
    private final Notes notes;
    private final OpenSteps steps;
    private final OfficeHours hours;

    MeetingScene(
            Stage stage,
            TaskDesk tasks,
            WaveReviews reviews,
            ReviewDesk desk,
            Notes notes,
            OpenSteps steps,
            OfficeHours hours) {
        this.stage = stage;
        this.tasks = tasks;
        this.reviews = reviews;
        this.desk = desk;
        this.notes = notes;
        this.steps = steps;
        this.hours = hours;
    }

    List<Planned> write(LiveSetting wave) {
        List<Planned> agenda = new ArrayList<>();
        first(wave, agenda);
        second(wave, agenda);
        actions(wave, agenda);
        return agenda;
    }

    private void first(LiveSetting wave, List<Planned> agenda) {
        Doctor chief = wave.roster().chief(Field.EMERGENCY, Hospital.HPC);
        // Each a working day after the one before, wherever weekends fall.
        Instant prepared = hours.onOrAfter(wave.day(41), 130);
        Instant answered = hours.after(prepared, 2, 60);
        Instant again = hours.after(answered, 2, 75);
        Instant accepted = hours.after(again, 2, 50);
        agenda.add(manager("review 30 prepared", prepared, () -> {
            desk.finding(wave.waveId(), "AD1", "Encounters are closed late where notes are still typed from scratch.");
            desk.finding(
                    wave.waveId(), null, "A third of all physicians needs help, most of them with nothing but notes.");
            act(
                    wave,
                    "templates",
                    "Note templates for every specialty",
                    "Bring the templates of those who close in time to everybody else.",
                    Reviewing.TRAINING_MANAGER,
                    wave.day(60),
                    "AD1");
            act(
                    wave,
                    "inbox",
                    "Fewer automatic messages in the inbox",
                    "Agree with the vendor which messages physicians need not see.",
                    Reviewing.CMIO,
                    wave.day(66),
                    "AD6");
            act(
                    wave,
                    "cover",
                    "Time for coaching in the emergency department",
                    "Plan shifts so that everybody who needs coaching has two hours for it.",
                    chief.userId(),
                    wave.day(100),
                    null);
            prepare(wave, "Access and training hold; closing encounters and work after hours miss their targets.");
        }));
        answers(wave, "review 30 answered", answered, chief, agenda);
        agenda.add(
                manager(
                        "review 30 prepared again",
                        again,
                        () -> prepare(
                                wave,
                                "As before; colleagues of the second hospital cover the emergency department during coaching.")));
        answers(wave, "review 30 accepted", accepted, null, agenda);
    }

    private void second(LiveSetting wave, List<Planned> agenda) {
        // The pulse opens with the figures of 60 days and takes answers for ten days.
        LocalDate loaded = hours.dayOf(hours.onOrAfter(wave.day(61), 95));
        Instant prepared = hours.at(loaded.plusDays(11), LocalTime.of(10, 20));
        agenda.add(manager("review 60 prepared", prepared, () -> {
            desk.finding(wave.waveId(), "AD1", "Closing encounters has reached more than four in five.");
            desk.finding(wave.waveId(), "AD6", "Half of all physicians still work long after hours.");
            prepare(wave, "Better in every figure; who still needs help gets it before the review at 90 days.");
        }));
        answers(wave, "review 60 accepted", prepared.plusSeconds(5_400), null, agenda);
    }

    private void actions(LiveSetting wave, List<Planned> agenda) {
        Instant done = hours.onOrAfter(wave.day(52), 200);
        agenda.add(Planned.of(
                "review action done",
                done,
                Reviewing.TRAINING_MANAGER,
                () -> steps.completeNoted(
                        "review action templates",
                        "userTask_carryOutAction",
                        Map.of(
                                "evidence",
                                "Templates of 20 specialties are in place; 412 physicians have taken one."))));
        agenda.add(Planned.of(
                "review action checked",
                hours.after(done, 2, 90),
                Reviewing.CMIO,
                () -> steps.completeNoted(
                        "review action templates", "userTask_checkAction", Map.of("checkDecision", "ACCEPT"))));
    }

    private Planned manager(String name, Instant at, Runnable deed) {
        return Planned.of(name, at, Reviewing.PROGRAM_MANAGER, deed);
    }

    private void act(
            LiveSetting wave,
            String name,
            String title,
            String description,
            String owner,
            LocalDate due,
            String metric) {
        Role checker = owner.equals(Reviewing.CMIO) ? Role.PROGRAM_MANAGER : Role.CMIO;
        notes.put(
                "review action " + name,
                desk.action(wave.waveId(), new Asked(title, description, owner, due, checker, metric)));
    }

    private void prepare(LiveSetting wave, String summary) {
        reviews.ofWave(wave.waveId())
                .ifPresent(review -> steps.complete(review.reviewId(), PREPARE, Map.of("reviewSummary", summary)));
    }

    /** The CMIO and every chief answer, one after the other; with somebody who objects where there is one. */
    private void answers(LiveSetting wave, String name, Instant from, Doctor objecting, List<Planned> agenda) {
        agenda.add(Planned.of(name, from, null, () -> {
            Instant at = from;
            for (OpenTask task : stage.system(from, () -> open(wave))) {
                if (task.step().equals(AS_CMIO)) {
                    answer(at, Reviewing.CMIO, task, Map.of("cmioReviewDecision", "ACCEPT"));
                } else if (task.step().equals(AS_CHIEF) && task.assignee() != null) {
                    answer(at, task.assignee(), task, chiefs(task, objecting));
                }
                at = at.plusSeconds(420);
            }
        }));
    }

    private static Map<String, Object> chiefs(OpenTask task, Doctor objecting) {
        Map<String, Object> form = new HashMap<>();
        boolean objects = objecting != null && objecting.userId().equals(task.assignee());
        form.put("chiefReviewDecision", objects ? "OBJECT" : "ACCEPT");
        if (objects) {
            form.put("chiefReviewComment", OBJECTION);
        }
        return form;
    }

    private void answer(Instant at, String userId, OpenTask task, Map<String, Object> form) {
        try {
            stage.act(at, userId, () -> tasks.complete(task.id(), form));
        } catch (Refusal refusal) {
            LOG.warn("{} could not do {}: {}", userId, task.step(), refusal.getMessage());
        }
    }

    private List<OpenTask> open(LiveSetting wave) {
        return reviews.ofWave(wave.waveId())
                .map(review -> tasks.ofCase(review.reviewId()))
                .orElse(List.of());
    }
}
