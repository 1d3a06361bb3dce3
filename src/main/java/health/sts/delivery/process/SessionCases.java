package health.sts.delivery.process;

import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.SessionWorkflow;
import health.sts.engine.CaseStep;
import health.sts.engine.CurrentStep;
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
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sessions on the engine. */
@Component
class SessionCases implements SessionWorkflow {

    private final Processes processes;
    private final TaskDesk tasks;
    private final CurrentStep step;
    private final Chiefs chiefs;
    private final Clock clock;

    SessionCases(Processes processes, TaskDesk tasks, CurrentStep step, Chiefs chiefs, Clock clock) {
        this.processes = processes;
        this.tasks = tasks;
        this.step = step;
        this.chiefs = chiefs;
        this.clock = clock;
    }

    @Override
    public void start(Collection<SessionView> sessions) {
        Map<Chiefs.Place, String> known = sessions.isEmpty() ? Map.of() : chiefs.all();
        Map<String, Map<String, Object>> cases = new LinkedHashMap<>();
        for (SessionView session : sessions) {
            Map<String, Object> variables = times(session);
            people(session, variables);
            SessionProcess.CALENDAR_ID.put(variables, session.siteId());
            SessionProcess.CHIEF_USER_ID.put(
                    variables, known.get(new Chiefs.Place(session.siteId(), session.specialtyCode())));
            SessionProcess.TRAINER_NAMED.put(variables, true);
            cases.put(session.sessionId(), variables);
        }
        if (!cases.isEmpty()) {
            processes.beginAll(SessionProcess.KEY, cases);
        }
    }

    @Override
    public void moved(SessionView session) {
        processes.update(session.sessionId(), times(session));
        for (String timer : List.of(SessionProcess.OVER, SessionProcess.UNANSWERED)) {
            processes.moveTimers(List.of(session.sessionId()), timer, session.endsAt());
        }
        tasks.ofCase(session.sessionId()).stream()
                .filter(task -> task.step().equals(SessionProcess.AGREE))
                .forEach(task -> tasks.due(task.id(), agreeBy(session)));
    }

    @Override
    public void cancelled(String sessionId) {
        processes.tell(SessionProcess.CANCELLED, sessionId, Map.of());
    }

    @Override
    public void trainerLost(String sessionId, String reason) {
        if (!completing(sessionId) && !replacementAsked(sessionId)) {
            Map<String, Object> variables = new HashMap<>();
            SessionProcess.TRAINER_NAMED.put(variables, false);
            SessionProcess.TRAINER_REASON.put(variables, reason);
            processes.tell(SessionProcess.TRAINER_CHANGED, sessionId, variables);
        }
    }

    @Override
    public void trainerReplaced(SessionView session) {
        Map<String, Object> variables = new HashMap<>();
        people(session, variables);
        SessionProcess.TRAINER_NAMED.put(variables, true);
        SessionProcess.AGREE_BY.put(variables, agreeBy(session).toString());
        processes.update(session.sessionId(), variables);
        if (!completing(session.sessionId())) {
            processes.tell(SessionProcess.TRAINER_CHANGED, session.sessionId(), Map.of());
        }
    }

    @Override
    public void coTrainerReplaced(SessionView session) {
        Map<String, Object> variables = new HashMap<>();
        people(session, variables);
        processes.update(session.sessionId(), variables);
    }

    private boolean replacementAsked(String sessionId) {
        return tasks.ofCase(sessionId).stream().map(OpenTask::step).anyMatch(SessionProcess.REPLACE::equals);
    }

    /** Whether somebody is just answering the question who teaches, after which the case goes on by itself. */
    private boolean completing(String sessionId) {
        return step.find()
                .filter(at -> sessionId.equals(at.businessKey()))
                .map(CaseStep::step)
                .filter(Set.of(SessionProcess.AGREE, SessionProcess.REPLACE)::contains)
                .isPresent();
    }

    private static void people(SessionView session, Map<String, Object> variables) {
        SessionProcess.LEAD_USER_ID.put(variables, session.leadUserId());
        SessionProcess.CO_USER_ID.put(variables, session.coUserId());
    }

    private Map<String, Object> times(SessionView session) {
        Map<String, Object> variables = new HashMap<>();
        SessionProcess.ENDS_AT.put(variables, session.endsAt().toString());
        SessionProcess.AGREE_BY.put(variables, agreeBy(session).toString());
        return variables;
    }

    private Instant agreeBy(SessionView session) {
        Instant latest = clock.instant().plus(SessionProcess.ANSWER);
        return session.startsAt().isBefore(latest) ? session.startsAt() : latest;
    }
}
