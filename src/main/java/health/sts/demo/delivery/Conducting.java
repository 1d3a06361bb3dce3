package health.sts.demo.delivery;

import health.sts.delivery.SessionKind;
import health.sts.delivery.attendance.Attendance;
import health.sts.delivery.attendance.Hours;
import health.sts.delivery.attendance.Hours.LogRules;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.demo.stage.OfficeHours;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads from the open task of a session who acts next, when, and how. */
class Conducting {

    private static final String DECLINES = "My operating list was moved to that day; I cannot be there.";
    private static final String REPLACED = "The colleague who was planned is not free on that day.";

    private final TaskDesk tasks;
    private final SessionReads sessions;
    private final Seats seats;
    private final Attendance attendance;
    private final Hours paid;
    private final Planner planner;
    private final Minutes minutes;
    private final Laboratory laboratory;
    private final OfficeHours hours;

    Conducting(
            TaskDesk tasks,
            SessionReads sessions,
            Seats seats,
            Attendance attendance,
            Hours paid,
            Planner planner,
            Minutes minutes,
            Laboratory laboratory,
            OfficeHours hours) {
        this.tasks = tasks;
        this.sessions = sessions;
        this.seats = seats;
        this.attendance = attendance;
        this.paid = paid;
        this.planner = planner;
        this.minutes = minutes;
        this.laboratory = laboratory;
        this.hours = hours;
    }

    /** Empty where the case waits, is over, or stays open until today. */
    Optional<Act> next(String sessionId, Lesson lesson, Lessons lessons) {
        return tasks.ofCase(sessionId).stream()
                .flatMap(task -> TeachingStep.of(task.step())
                        .filter(step -> step != lesson.open())
                        .map(step -> act(sessionId, lesson, lessons, task, step))
                        .stream())
                .findFirst();
    }

    private Act act(String sessionId, Lesson lesson, Lessons lessons, OpenTask task, TeachingStep step) {
        int luck = lesson.luck(step.ordinal());
        Instant since = task.created();
        return switch (step) {
            case AGREE ->
                new Act(
                        sessionId,
                        step,
                        lesson.open() == null ? hours.after(since, luck % 3, luck) : since.plusSeconds(5_400),
                        task.assignee(),
                        () -> agree(task, declines(sessionId, lesson)));
            case REPLACE ->
                new Act(
                        sessionId,
                        step,
                        hours.after(since, 1, luck),
                        Delivering.TRAINING_MANAGER,
                        () -> replace(task, sessionId, lesson));
            case ENTER ->
                new Act(
                        sessionId,
                        step,
                        since.plus(Duration.ofMinutes(10 + luck % 30)),
                        task.assignee(),
                        () -> enter(task, sessionId, lesson, lessons));
            case SIGN ->
                new Act(
                        sessionId,
                        step,
                        since.plus(Duration.ofMinutes(20 + luck % 60)),
                        task.assignee(),
                        () -> tasks.complete(task.id(), TeachingForm.signature(true, null)));
            case LOG ->
                new Act(
                        sessionId,
                        step,
                        hours.after(since, luck % 2, luck),
                        task.assignee(),
                        () -> log(task, sessionId, lesson));
            case CONFIRM ->
                new Act(
                        sessionId,
                        step,
                        hours.after(since, 1 + luck % 5, luck),
                        chief(task),
                        () -> tasks.complete(task.id(), TeachingForm.confirmation(true, null)));
        };
    }

    /** Where the chief taught, the CMIO confirms. */
    private static String chief(OpenTask task) {
        return task.assignee() == null ? Delivering.CMIO : task.assignee();
    }

    private boolean declines(String sessionId, Lesson lesson) {
        return lesson.open() == TeachingStep.REPLACE
                || Delivering.declined(lesson) && sessions.get(sessionId).sequence() == 0;
    }

    private void agree(OpenTask task, boolean declines) {
        Map<String, Object> form = new HashMap<>();
        form.put("agreeDecision", declines ? "DECLINE" : "AGREE");
        if (declines) {
            form.put("agreeReason", DECLINES);
        }
        tasks.complete(task.id(), form);
    }

    private void replace(OpenTask task, String sessionId, Lesson lesson) {
        planner.another(lesson, sessions.get(sessionId).leadUserId())
                .ifPresent(holder -> tasks.complete(
                        task.id(), Map.of("newTrainer", holder.physicianId(), "replaceReason", REPLACED)));
    }

    private void enter(OpenTask task, String sessionId, Lesson lesson, Lessons lessons) {
        SessionView session = sessions.get(sessionId);
        int length = (int) session.length().toMinutes();
        List<Attendance.Minutes> typed = new ArrayList<>();
        for (Seat seat : seats.ofSession(sessionId)) {
            if (!seat.waiting()) {
                typed.add(new Attendance.Minutes(
                        seat.trainingId(),
                        minutes.of(seat.physicianId(), lesson, lessons.another(lesson), length),
                        null));
            }
        }
        attendance.save(sessionId, typed);
        tasks.complete(task.id(), Map.of());
    }

    private void log(OpenTask task, String sessionId, Lesson lesson) {
        LogRules most = paid.most(sessions.get(sessionId));
        tasks.complete(task.id(), TeachingForm.hours(most.mostTeaching(), most.mostPreparation(), null));
        if (lesson.kind() == SessionKind.LAB) {
            laboratory.record(sessionId);
        }
    }
}
