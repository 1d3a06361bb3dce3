package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.Occupations;
import health.sts.delivery.session.Occupations.Busy;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the sessions that a learner could come to; a handful of statements for any number of sessions. */
@Component
// Not read-only: asking the table about refreshers is kept in the history of decisions, which PostgreSQL would refuse.
@Transactional
public class FittingSessions {

    /** More than a wave has for one specialty; keeps a mistake in planning from filling a page. */
    private static final int MOST = 400;

    private final JdbcClient jdbc;
    private final SessionReads sessions;
    private final Occupations occupations;
    private final ClinicTimes clinics;
    private final SeatRules rules;
    private final Clock clock;

    FittingSessions(
            JdbcClient jdbc,
            SessionReads sessions,
            Occupations occupations,
            ClinicTimes clinics,
            SeatRules rules,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.occupations = occupations;
        this.clinics = clinics;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those of these kinds that begin after now and that others lead, by start, each with what is in its way. */
    public List<Fit> of(Learner learner, Collection<SessionKind> kinds) {
        return kinds.isEmpty() ? List.of() : of(learner, sessions.of(ids(learner, kinds)));
    }

    /** What is in the way of each of these; a refresher that would not count at go-live is left out. */
    List<Fit> of(Learner learner, List<SessionView> planned) {
        List<SessionView> open = planned.stream().filter(rules::counts).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        ClinicCalendar clinic = clinics.calendar(learner.physicianId(), learner.siteId());
        List<Busy> busy = busy(learner, open);
        return open.stream()
                .map(session -> fit(session, clinic, busy))
                .sorted(Comparator.comparing((Fit fit) -> fit.session().startsAt())
                        .thenComparing(fit -> fit.session().sessionId()))
                .toList();
    }

    /** Sessions of the learner's wave, specialty and these kinds that begin after now, by start. */
    List<String> ids(Learner learner, Collection<SessionKind> kinds) {
        return jdbc.sql(
                        """
                        select id from training_session
                         where wave_id = :wave and specialty_code = :specialty and kind in (:kinds)
                           and starts_at > :now and state = 'PLANNED'
                           and lead_user_id <> :user and co_user_id <> :user
                         order by starts_at, id limit
                        """
                                + MOST)
                .param("wave", learner.waveId())
                .param("specialty", learner.specialtyCode())
                .param("kinds", kinds.stream().map(SessionKind::name).toList())
                .param("now", SqlTime.of(clock.instant()))
                .param("user", learner.userId())
                .query(String.class)
                .list();
    }

    private List<Busy> busy(Learner learner, List<SessionView> open) {
        Instant from = open.stream()
                .map(SessionView::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = open.stream()
                .map(SessionView::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return occupations.overlapping(List.of(Occupations.person(learner.userId())), from, until, null);
    }

    private static Fit fit(SessionView session, ClinicCalendar clinic, List<Busy> busy) {
        return new Fit(
                session,
                clinic.clash(session.startsAt(), session.endsAt()).orElse(null),
                busy.stream()
                        .filter(one -> !one.sessionId().equals(session.sessionId()))
                        .filter(one -> one.from().isBefore(session.endsAt())
                                && one.until().isAfter(session.startsAt()))
                        .map(Busy::sessionId)
                        .findFirst()
                        .orElse(null));
    }
}
