package health.sts.delivery.survey;

import health.sts.delivery.SessionClosed;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.survey.SurveyStore.Invited;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks who attended a class what they thought of it, once its attendance is signed. */
@Component
class SurveyInvitations {

    private final SessionReads sessions;
    private final SurveyStore store;
    private final SurveyNews news;
    private final SurveySettings settings;
    private final Clock clock;

    SurveyInvitations(SessionReads sessions, SurveyStore store, SurveyNews news, SurveySettings settings, Clock clock) {
        this.sessions = sessions;
        this.store = store;
        this.news = news;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    void closed(SessionClosed event) {
        SessionView session = sessions.get(event.sessionId());
        if (session.kind() != SessionKind.CLASS || store.exists(session.sessionId())) {
            return;
        }
        List<Invited> attended = store.attended(session.sessionId());
        if (attended.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Instant closesAt = now.plus(settings.open());
        store.open(session.sessionId(), now, closesAt, attended);
        news.invite(session, attended.stream().map(Invited::userId).toList(), closesAt);
    }
}
