package health.sts.delivery.session;

import health.sts.delivery.SessionState;
import health.sts.delivery.session.ChangeImpact.Hit;
import health.sts.delivery.session.SeatHolders.Holder;
import health.sts.shared.Refusal;
import health.sts.shared.TypedText;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Changes a planned session: session first, then its learners, then what they occupy, so that nobody waits in a circle. */
@Component
class SessionChanges {

    static final int LONGEST_REASON = 1000;

    private final SessionReads sessions;
    private final SessionRules rules;
    private final ChangeWeigher weigher;
    private final SeatHolders holders;
    private final Occupations occupations;
    private final SessionStore store;
    private final ChangeFollowUp followUp;
    private final Clock clock;

    SessionChanges(
            SessionReads sessions,
            SessionRules rules,
            ChangeWeigher weigher,
            SeatHolders holders,
            Occupations occupations,
            SessionStore store,
            ChangeFollowUp followUp,
            Clock clock) {
        this.sessions = sessions;
        this.rules = rules;
        this.weigher = weigher;
        this.holders = holders;
        this.occupations = occupations;
        this.store = store;
        this.followUp = followUp;
        this.clock = clock;
    }

    /** What the change would do; nothing is locked or written. */
    ChangeImpact look(ChangeSession wanted) {
        SessionView before = open(sessions.get(wanted.sessionId()));
        return weigher.weigh(before, draft(wanted, before), holders.of(before.sessionId()));
    }

    /** Does it. */
    SessionView apply(ChangeSession wanted) {
        SessionView before = open(sessions.lock(wanted.sessionId()));
        if (before.version() != wanted.version()) {
            throw changedMeanwhile();
        }
        List<Holder> seated = holders.lock(before.sessionId());
        SessionDraft after = draft(wanted, before);
        occupations.lock(ChangeWeigher.resources(after, seated));
        ChangeImpact impact = weigher.weigh(before, after, seated);
        if (impact.changes().isEmpty()) {
            return before;
        }
        if (impact.grave() && !wanted.confirmed()) {
            throw Refusal.invalid("confirmed", "Look at what this change does, and confirm it.");
        }
        boolean announced = ChangeWeigher.announced(before, after);
        String reason = announced ? reason(wanted.reason()) : wanted.reason();
        int sequence = before.sequence() + (announced ? 1 : 0);
        store.update(before, after, sequence);
        store.occupy(before.sessionId(), after, staying(seated, impact));
        SessionView done = sessions.get(before.sessionId());
        followUp.changed(before, done, seated, impact, reason);
        return sessions.get(before.sessionId());
    }

    /** A session that can still be changed. */
    SessionView open(SessionView session) {
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("This session is %s, so nothing about it changes any more."
                    .formatted(session.state() == SessionState.CANCELLED ? "cancelled" : "closed"));
        }
        if (!session.startsAt().isAfter(clock.instant())) {
            throw Refusal.conflict("This session has begun, so nothing about it changes any more.");
        }
        return session;
    }

    static Refusal changedMeanwhile() {
        return Refusal.conflict("Somebody changed this session after you opened it, so nothing was saved. Open it again"
                + " and make your change there.");
    }

    static String reason(String typed) {
        return TypedText.needed(
                "reason", typed, LONGEST_REASON, "Say in a sentence why; everybody concerned reads it.");
    }

    private SessionDraft draft(ChangeSession wanted, SessionView before) {
        return rules.draft(wanted.plan(before), rules.facts());
    }

    private static List<String> staying(List<Holder> seated, ChangeImpact impact) {
        Set<String> gone = impact.losing().stream().map(Hit::trainingId).collect(Collectors.toSet());
        return seated.stream()
                .filter(holder -> !gone.contains(holder.trainingId()))
                .map(holder -> Occupations.person(holder.userId()))
                .toList();
    }
}
