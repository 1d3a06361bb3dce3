package health.sts.delivery.survey;

import health.sts.shared.CurrentActor;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import health.sts.shared.TypedText;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers. There is deliberately no ledger line and no log line: either would carry a time and a person, and with them
 * the answer would be somebody's.
 */
@Service
class ReactionSurveys implements Surveys {

    private final SurveyStore store;
    private final CurrentActor actor;
    private final Formats formats;
    private final Clock clock;

    ReactionSurveys(SurveyStore store, CurrentActor actor, Formats formats, Clock clock) {
        this.store = store;
        this.actor = actor;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Invitation mine(String sessionId) {
        return store.invitation(sessionId, actor.get().userId(), clock.instant())
                .orElseThrow(
                        () -> Refusal.notFound("There is no survey of this class for you. Whoever attended the whole "
                                + "class is asked once its attendance is signed."));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Invitation> waiting(String userId) {
        return store.waiting(userId, clock.instant());
    }

    @Override
    @Transactional
    public void answer(String sessionId, List<Integer> marks, String comment) {
        Invitation invitation = mine(sessionId);
        if (!store.claim(sessionId, actor.get().userId(), clock.instant())) {
            throw Refusal.conflict(
                    invitation.answered()
                            ? "You have answered this survey before. Each person answers once; thank you."
                            : "This survey closed on " + formats.when(invitation.closesAt())
                                    + ". Your answer was not kept. If there is something we should know, tell your trainer.");
        }
        store.add(
                sessionId,
                checked(marks),
                TypedText.optional("comment", comment, LONGEST_COMMENT).orElse(null));
    }

    private static List<Integer> checked(List<Integer> marks) {
        for (SurveyItem item : SurveyItem.values()) {
            Integer mark = item.ordinal() < marks.size() ? marks.get(item.ordinal()) : null;
            if (mark == null || mark < SurveyItem.LEAST || mark > SurveyItem.MOST) {
                throw Refusal.invalid(item.field(), "Choose an answer: " + item.statement());
            }
        }
        return marks;
    }
}
