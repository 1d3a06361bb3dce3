package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Learner;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.Learners;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Make-ups, one trainer with one learner: long enough at once, in time, and recorded by the trainer. */
@Component
class MakeUps {

    private final SessionReads sessions;
    private final Learners learners;
    private final SheetStore sheets;
    private final MakeUpStore store;
    private final OutcomeStore outcomes;
    private final SessionClosing closing;
    private final MakeUpRules rules;

    MakeUps(
            SessionReads sessions,
            Learners learners,
            SheetStore sheets,
            MakeUpStore store,
            OutcomeStore outcomes,
            SessionClosing closing,
            MakeUpRules rules) {
        this.sessions = sessions;
        this.learners = learners;
        this.sheets = sheets;
        this.store = store;
        this.outcomes = outcomes;
        this.closing = closing;
        this.rules = rules;
    }

    void held(String trainingId, String sessionId, int minutes, String note) {
        SessionView session = sessions.lock(sessionId);
        Learner learner = learners.lock(trainingId);
        Actor trainer = rules.trainer(session, learner);
        Entry entry = Optional.ofNullable(sheets.counted(List.of(sessionId)).get(sessionId))
                .flatMap(sheet -> sheet.of(trainingId))
                .orElseThrow(() -> Refusal.conflict("No signed sheet of this session names this learner."));
        if (entry.result() == AttendanceResult.ATTENDED || store.exists(trainingId, sessionId)) {
            // A correction was signed meanwhile, or it is on record already: the case may go on, there is nothing to
            // add.
            return;
        }
        if (entry.result() == AttendanceResult.REBOOK) {
            throw Refusal.conflict(
                    "Too much of this session was missed for a make-up. The learner books another session.");
        }
        rules.enough(minutes);
        Instant now = rules.inTime(session);
        String words = TeachingForm.note(TeachingForm.MAKE_UP_NOTE, note);
        store.add(trainingId, sessionId, minutes, words, trainer.userId(), now);
        outcomes.events(
                sessionId,
                List.of(new Entry(trainingId, minutes, AttendanceResult.ATTENDED, words)),
                Optional.of("Made up in %d minutes with the trainer".formatted(minutes)));
        closing.fact(session.kind(), trainingId, now);
        rules.journal(trainingId, sessionId, minutes, words);
    }
}
