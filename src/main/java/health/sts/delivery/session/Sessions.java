package health.sts.delivery.session;

import health.sts.delivery.SessionCancelled;
import health.sts.delivery.SessionState;
import health.sts.delivery.SessionsPlanned;
import health.sts.delivery.session.SessionJournal.Line;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans, changes and cancels sessions, for training and programme managers. Nothing is written where a room or a person
 * would be in two sessions at one time, also where two plan at the same moment.
 */
@Service
@Transactional
public class Sessions {

    /** How many sessions may be planned in one go. */
    public static final int MOST_AT_ONCE = 300;

    private final SessionPlanner planner;
    private final SessionChanges changes;
    private final SessionReads sessions;
    private final SessionStore store;
    private final Occupations occupations;
    private final SeatHolders holders;
    private final SessionJournal journal;
    private final SessionNews news;
    private final SessionWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;

    Sessions(
            SessionPlanner planner,
            SessionChanges changes,
            SessionReads sessions,
            SessionStore store,
            Occupations occupations,
            SeatHolders holders,
            SessionJournal journal,
            SessionNews news,
            SessionWorkflow workflow,
            ApplicationEventPublisher events,
            CurrentActor currentActor) {
        this.planner = planner;
        this.changes = changes;
        this.sessions = sessions;
        this.store = store;
        this.occupations = occupations;
        this.holders = holders;
        this.journal = journal;
        this.news = news;
        this.workflow = workflow;
        this.events = events;
        this.currentActor = currentActor;
    }

    /** Whether somebody plans sessions, and not just reads them. */
    public static boolean plans(Actor actor) {
        return actor.is(Role.TRAINING_MANAGER) || actor.is(Role.PROGRAM_MANAGER);
    }

    /**
     * Plans one session.
     *
     * @param confirmed whether the person has seen the warnings
     * @throws Refusal with the field and a sentence, where anything stands against it
     */
    public SessionView plan(PlanSession plan, boolean confirmed) {
        Occurrence planned = planAll(List.of(plan), confirmed, false).get(0);
        if (!planned.fine()) {
            throw Refusal.invalid(planned.field() == null ? "start" : planned.field(), planned.problem());
        }
        return planned.session();
    }

    /** What would become of each session of a list; nothing is written. */
    @Transactional(readOnly = true)
    public List<Occurrence> preview(List<PlanSession> plans) {
        planners();
        return planner.look(few(plans));
    }

    /**
     * Plans the sessions of a list that nothing stands against, in one transaction.
     *
     * @param allOrNothing whether none is planned where one is refused
     */
    public List<Occurrence> planAll(List<PlanSession> plans, boolean confirmed, boolean allOrNothing) {
        planners();
        String series = plans.size() > 1 ? Ids.next("SER") : null;
        List<Occurrence> results = planner.plan(few(plans), confirmed, allOrNothing, series);
        List<SessionView> planned = results.stream()
                .map(Occurrence::session)
                .filter(Objects::nonNull)
                .toList();
        if (!planned.isEmpty()) {
            record(results);
            news.planned(planned);
            events.publishEvent(new SessionsPlanned(
                    planned.stream().map(SessionView::sessionId).toList()));
            workflow.start(planned);
        }
        return results;
    }

    /**
     * What a change would do, and whom it hits.
     *
     * @throws Refusal where anything stands against it
     */
    @Transactional(readOnly = true)
    public ChangeImpact preview(ChangeSession change) {
        planners();
        return changes.look(change);
    }

    /** Changes a session that has not begun; everybody whom it concerns is told. */
    public SessionView change(ChangeSession change) {
        planners();
        return changes.apply(change);
    }

    /** Has somebody else lead a session: certified for its specialty then, and free. */
    public SessionView replaceTrainer(String sessionId, int version, String physicianId, String reason) {
        planners();
        SessionView session = sessions.lock(sessionId);
        if (session.leadPhysicianId().equals(physicianId)) {
            throw Refusal.invalid("leadPhysicianId", "This is the lead trainer already. Choose somebody else.");
        }
        ChangeSession change = ChangeSession.none(session).ledBy(physicianId, reason);
        return changes.apply(change.seenAt(version));
    }

    /** The session does not take place. What it occupied is free, and everybody who had a seat needs another. */
    public SessionView cancel(String sessionId, int version, String typedReason) {
        planners();
        SessionView session = sessions.lock(sessionId);
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("This session is %s already."
                    .formatted(session.state() == SessionState.CANCELLED ? "cancelled" : "closed"));
        }
        if (session.version() != version) {
            throw SessionChanges.changedMeanwhile();
        }
        String reason = SessionChanges.reason(typedReason);
        List<SeatHolders.Holder> seated = holders.lock(sessionId);
        int sequence = session.sequence() + 1;
        store.cancel(session, reason);
        journal.note(new Line(sessionId, SessionEvent.Kind.CANCELLED, sequence, "Reason: " + reason));
        journal.record(
                "cancelSession",
                "CANCELLED",
                sessionId,
                Map.of("reason", reason, "sequence", sequence, "seats", seated.size()));
        events.publishEvent(new SessionCancelled(sessionId, sequence, reason));
        occupations.freeAll(sessionId);
        news.cancelled(session, seated, reason);
        workflow.cancelled(sessionId);
        return sessions.get(sessionId);
    }

    /** What happened to a session, newest first. */
    @Transactional(readOnly = true)
    public List<SessionEvent> events(String sessionId) {
        return journal.of(sessionId, MOST_AT_ONCE);
    }

    private void record(List<Occurrence> results) {
        journal.note(results.stream()
                .filter(result -> result.session() != null)
                .map(result ->
                        new Line(result.session().sessionId(), SessionEvent.Kind.PLANNED, 0, planned(result.session())))
                .toList());
        for (Occurrence result : results) {
            if (result.session() != null) {
                journal.record("planSession", "PLANNED", result.session().sessionId(), content(result));
            }
        }
    }

    private static String planned(SessionView session) {
        return "%s, %s, %d seats."
                .formatted(
                        SiteClock.words(session.startsAt(), session.endsAt(), session.zone()),
                        session.virtual() ? session.link() : session.roomName(),
                        session.capacity());
    }

    private static Map<String, Object> content(Occurrence result) {
        SessionView session = result.session();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("wave", session.waveId());
        content.put("specialty", session.specialtyCode());
        content.put("kind", session.kind().name());
        content.put("site", session.siteId());
        content.put("place", session.virtual() ? session.link() : session.roomId());
        content.put("startsAt", session.startsAt().toString());
        content.put("endsAt", session.endsAt().toString());
        content.put("zone", session.zone().getId());
        content.put("seats", session.capacity());
        content.put("lead", session.leadPhysicianId());
        content.put("coTrainer", session.coUserId());
        if (session.seriesId() != null) {
            content.put("series", session.seriesId());
        }
        content.put("confirmedWarnings", result.warnings());
        return content;
    }

    private void planners() {
        if (!plans(currentActor.get())) {
            throw Refusal.forbidden("Only training and programme managers plan, change and cancel sessions.");
        }
    }

    private static List<PlanSession> few(List<PlanSession> plans) {
        if (plans.isEmpty() || plans.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("dates", "Plan 1 to %d sessions at once.".formatted(MOST_AT_ONCE));
        }
        return plans;
    }
}
