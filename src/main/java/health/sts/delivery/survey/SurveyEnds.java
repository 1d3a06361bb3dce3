package health.sts.delivery.survey;

import health.sts.certification.TeachingResults;
import health.sts.certification.TeachingResults.Result;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds on the last day, closes surveys, and hands the mean on to the lead trainer's record. */
@Service
class SurveyEnds {

    private final SurveyEndStore store;
    private final SessionReads sessions;
    private final TeachingResults results;
    private final SurveyNews news;
    private final SurveySettings settings;
    private final DeliverySettings delivery;
    private final Clock clock;

    SurveyEnds(
            SurveyEndStore store,
            SessionReads sessions,
            TeachingResults results,
            SurveyNews news,
            SurveySettings settings,
            DeliverySettings delivery,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.results = results;
        this.news = news;
        this.settings = settings;
        this.delivery = delivery;
        this.clock = clock;
    }

    List<String> toRemind() {
        return store.toRemind(clock.instant().plus(settings.reminder()));
    }

    List<String> toClose() {
        return store.toClose(clock.instant());
    }

    /** Reminds who has not answered, once. */
    @Transactional
    void remind(String sessionId) {
        Instant now = clock.instant();
        Instant closesAt = store.closesAt(sessionId);
        if (closesAt.isAfter(now) && store.remind(sessionId, now)) {
            news.remind(sessions.get(sessionId), store.unanswered(sessionId), closesAt);
        }
    }

    /** Closes it, once; the mean of enough answers is on the lead trainer's record from then on. */
    @Transactional
    void close(String sessionId) {
        Instant now = clock.instant();
        if (!store.close(sessionId, now)) {
            return;
        }
        int invited = store.forgetWhoAnswered(sessionId);
        int answers = store.answers(sessionId);
        BigDecimal mean = answers >= delivery.leastAnswers() ? store.mean(sessionId) : null;
        store.result(sessionId, invited, answers, mean, now);
        if (mean != null) {
            results.record(List.of(rating(sessions.get(sessionId), mean, answers)));
        }
    }

    private static Result rating(SessionView session, BigDecimal mean, int answers) {
        LocalDate day = LocalDate.ofInstant(session.startsAt(), session.zone());
        return new Result(
                session.leadPhysicianId(),
                session.specialtyCode(),
                TeachingResults.Kind.RATING,
                day,
                day,
                mean,
                answers,
                session.sessionId());
    }
}
