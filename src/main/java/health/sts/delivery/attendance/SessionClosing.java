package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.SessionClosed;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.delivery.attendance.Attendance.Sheet;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.TrainingFacts;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a session after the signature: what the minutes came to becomes a fact of each learner and moves their case. */
@Component
class SessionClosing {

    private final SessionReads sessions;
    private final SheetStore sheets;
    private final OutcomeStore outcomes;
    private final TrainingFacts facts;
    private final LearnerWorkflow workflow;
    private final AbsenceNews news;
    private final AttendanceJournal journal;
    private final ApplicationEventPublisher events;

    SessionClosing(
            SessionReads sessions,
            SheetStore sheets,
            OutcomeStore outcomes,
            TrainingFacts facts,
            LearnerWorkflow workflow,
            AbsenceNews news,
            AttendanceJournal journal,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.sheets = sheets;
        this.outcomes = outcomes;
        this.facts = facts;
        this.workflow = workflow;
        this.news = news;
        this.journal = journal;
        this.events = events;
    }

    /** Happens once; a second time changes nothing. */
    void close(String sessionId) {
        SessionView session = sessions.lock(sessionId);
        if (session.state() == SessionState.CLOSED) {
            return;
        }
        Sheet sheet = sheets.of(sessionId).stream()
                .findFirst()
                .filter(Sheet::signed)
                .orElseThrow(() -> Refusal.conflict(
                        "The minutes of this session are not signed by the co-trainer, so it cannot be closed."));
        outcomes.close(sessionId);
        settle(session, sheet.entries(), null);
        news.tell(session, sheet.entries());
        journal.closed(sheet);
        events.publishEvent(new SessionClosed(sessionId));
    }

    /** After a correction is signed: only what is another result now. */
    void settleChanged(SessionView session, Sheet corrected, Sheet before) {
        List<Entry> changed = corrected.entries().stream()
                .filter(entry ->
                        before.of(entry.trainingId()).map(Entry::result).orElse(null) != entry.result())
                .toList();
        settle(session, changed, "Corrected: " + corrected.reason());
    }

    void fact(SessionKind kind, String trainingId, Instant at) {
        switch (kind) {
            case CLASS -> facts.classAttended(trainingId, at);
            case LAB -> facts.labDone(trainingId, at);
            case REFRESHER -> facts.refresherAttended(trainingId, at);
        }
    }

    /** All facts first, in the order of ids, so that learners are locked before their cases book anything anew. */
    private void settle(SessionView session, List<Entry> entries, String reason) {
        List<Entry> inOrder =
                entries.stream().sorted(Comparator.comparing(Entry::trainingId)).toList();
        inOrder.stream()
                .filter(entry -> entry.result() == AttendanceResult.ATTENDED)
                .forEach(entry -> fact(session.kind(), entry.trainingId(), session.endsAt()));
        outcomes.events(session.sessionId(), inOrder, Optional.ofNullable(reason));
        inOrder.forEach(entry -> workflow.attended(
                entry.trainingId(), session.kind(), entry.result(), session.sessionId(), session.leadUserId()));
    }
}
