package health.sts.delivery.process;

import health.sts.accountability.Deadlines;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.Learners;
import health.sts.engine.CasePart;
import health.sts.engine.OpenTask;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Learners on the engine. Sessions of one learner run beside each other under one key, told apart by their kind. */
@Component
class LearnerCases implements LearnerWorkflow {

    private final Processes processes;
    private final TaskDesk tasks;
    private final Deadlines deadlines;
    private final Learners learners;
    private final LearnerDates dates;
    private final Clock clock;

    LearnerCases(
            Processes processes,
            TaskDesk tasks,
            Deadlines deadlines,
            Learners learners,
            LearnerDates dates,
            Clock clock) {
        this.processes = processes;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.learners = learners;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void start(Collection<Learner> learners, Instant registrationDue, Instant goLive) {
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        learners.forEach(learner -> {
            Map<String, Object> variables = who(learner);
            LearnerProcess.REGISTRATION_DUE.put(variables, registrationDue.toString());
            LearnerProcess.TEST_RESULT.put(variables, LearnerProcess.NO_RESULT);
            LearnerProcess.LAB_DUE.put(variables, LearnerDates.labDue(goLive).toString());
            cases.put(learner.trainingId(), variables);
        });
        processes.beginAll(LearnerProcess.TRAINING, cases);
    }

    @Override
    public boolean completeBooking(String trainingId, SessionKind kind, String sessionId) {
        Optional<OpenTask> task = tasks.find(part(trainingId, kind), LearnerProcess.BOOK);
        task.ifPresent(booking -> {
            Map<String, Object> form = new HashMap<>();
            LearnerForms.SESSION_ID.put(form, sessionId);
            tasks.complete(booking.id(), form);
        });
        return task.isPresent();
    }

    @Override
    public void seatTaken(String trainingId, SessionKind kind) {
        processes.tell(LearnerProcess.SEAT_TAKEN, part(trainingId, kind), Map.of());
    }

    @Override
    public void seatLost(String trainingId, SessionKind kind) {
        processes.tell(LearnerProcess.SEAT_LOST, part(trainingId, kind), Map.of());
    }

    @Override
    public void attended(
            String trainingId, SessionKind kind, AttendanceResult result, String sessionId, String leadUserId) {
        Map<String, Object> variables = new HashMap<>();
        LearnerProcess.ATTENDANCE_RESULT.put(variables, result.name());
        if (result == AttendanceResult.MAKE_UP) {
            LearnerProcess.ATTENDED_SESSION_ID.put(variables, sessionId);
            LearnerProcess.LEAD_USER_ID.put(variables, leadUserId);
            LearnerProcess.MAKE_UP_DUE.put(variables, dates.makeUpDue(sessionId).toString());
        }
        processes.tell(LearnerProcess.ATTENDED, part(trainingId, kind), variables);
    }

    @Override
    public void stepCompleted(String trainingId) {
        processes.tell(LearnerProcess.STEP_COMPLETED, trainingId, Map.of());
    }

    /** Only the steps that await an attempt listen; the waiting time before a retake ends at once. */
    @Override
    public void testPassed(String trainingId) {
        Map<String, Object> variables = new HashMap<>();
        LearnerProcess.TEST_RESULT.put(variables, LearnerProcess.PASS);
        processes.update(trainingId, variables);
        processes.tell(LearnerProcess.TEST_PASSED, trainingId, Map.of());
        processes.tell(LearnerProcess.SESSION_NOT_NEEDED, part(trainingId, SessionKind.CLASS), Map.of());
        processes.moveTimers(List.of(trainingId), LearnerProcess.RETEST_ALLOWED, clock.instant());
    }

    @Override
    public void refresh(String trainingId) {
        if (processes.running(LearnerProcess.REFRESHER, List.of(trainingId)).isEmpty()) {
            processes.begin(LearnerProcess.REFRESHER, trainingId, who(learners.get(trainingId)));
        }
    }

    @Override
    public void refreshAll(Collection<Learner> learners) {
        Set<String> running = processes.running(
                LearnerProcess.REFRESHER,
                learners.stream().map(Learner::trainingId).toList());
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        learners.stream()
                .filter(learner -> !running.contains(learner.trainingId()))
                .forEach(learner -> cases.put(learner.trainingId(), who(learner)));
        if (!cases.isEmpty()) {
            processes.beginAll(LearnerProcess.REFRESHER, cases);
        }
    }

    @Override
    public void leave(String trainingId) {
        processes.tell(LearnerProcess.LEARNER_LEFT, trainingId, Map.of());
    }

    /** A refresher on its way keeps its dates: it has nothing to do with registration. */
    @Override
    public void waveMoved(Collection<String> trainingIds, Instant registrationDue, Instant goLive) {
        Instant labDue = LearnerDates.labDue(goLive);
        Map<String, Object> variables = new HashMap<>();
        LearnerProcess.REGISTRATION_DUE.put(variables, registrationDue.toString());
        LearnerProcess.LAB_DUE.put(variables, labDue.toString());
        trainingIds.forEach(trainingId -> processes.update(trainingId, variables));
        Set<String> refreshing = processes.running(LearnerProcess.REFRESHER, trainingIds);
        deadlines.moveAll(
                trainingIds.stream().filter(id -> !refreshing.contains(id)).toList(),
                LearnerProcess.BOOK,
                registrationDue);
        deadlines.moveAll(trainingIds, LearnerProcess.PERSONALISE, labDue);
    }

    private static CasePart part(String trainingId, SessionKind kind) {
        return new CasePart(trainingId, LearnerProcess.SESSION_KIND.name(), kind.name());
    }

    private static Map<String, Object> who(Learner learner) {
        Map<String, Object> variables = new HashMap<>();
        LearnerProcess.LEARNER_USER_ID.put(variables, learner.userId());
        LearnerProcess.CALENDAR_ID.put(variables, learner.siteId());
        return variables;
    }
}
