package health.sts.delivery.session;

import health.sts.certification.CertificateChanged;
import health.sts.certification.CertificateStatus;
import health.sts.certification.Certificates;
import health.sts.delivery.session.SessionJournal.Line;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody teaches with a certificate that does not hold at the time of the session: another trainer is asked for before. */
@Component
@Transactional
class TrainerWatch implements TrainerCheck {

    /** Planned sessions to come for which nobody has been told yet that their trainer is lost. */
    private static final String AHEAD =
            """
            select id from training_session s
             where s.state = 'PLANNED' and s.starts_at > :now
               and not exists (select 1 from session_event e
                                where e.session_id = s.id and e.kind = 'TRAINER_LOST' and not exists (
                                      select 1 from session_event t where t.session_id = s.id and t.kind = 'TRAINER'
                                         and t.done_at >= e.done_at))
            """;

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final SessionReads sessions;
    private final Certificates certificates;
    private final SessionJournal journal;
    private final SessionWorkflow workflow;
    private final Clock clock;

    TrainerWatch(
            JdbcClient jdbc,
            SessionReads sessions,
            Certificates certificates,
            SessionJournal journal,
            SessionWorkflow workflow,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.certificates = certificates;
        this.journal = journal;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public int checkTrainers() {
        return check(jdbc.sql(AHEAD + " order by s.starts_at, s.id limit 20000")
                .param("now", SqlTime.of(clock.instant()))
                .query(String.class)
                .list());
    }

    @EventListener
    void on(CertificateChanged changed) {
        if (changed.status() != CertificateStatus.VALID) {
            check(jdbc.sql(AHEAD + " and s.lead_physician_id = :lead and s.specialty_code = :specialty")
                    .param("now", SqlTime.of(clock.instant()))
                    .param("lead", changed.physicianId())
                    .param("specialty", changed.specialtyCode())
                    .query(String.class)
                    .list());
        }
    }

    private int check(List<String> ids) {
        List<SessionView> lost = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            lost.addAll(uncertified(sessions.of(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))));
        }
        lost.forEach(this::lose);
        return lost.size();
    }

    /** A statement for all sessions of one specialty that begin at the same moment. */
    private List<SessionView> uncertified(List<SessionView> ahead) {
        Map<Lesson, List<SessionView>> together = ahead.stream()
                .collect(Collectors.groupingBy(session -> new Lesson(session.specialtyCode(), session.startsAt())));
        List<SessionView> lost = new ArrayList<>();
        together.forEach((lesson, taught) -> {
            Set<String> may = certificates.whoMayTeach(
                    taught.stream().map(SessionView::leadPhysicianId).distinct().toList(),
                    lesson.specialtyCode(),
                    lesson.startsAt());
            taught.stream()
                    .filter(session -> !may.contains(session.leadPhysicianId()))
                    .forEach(lost::add);
        });
        lost.sort(java.util.Comparator.comparing(SessionView::sessionId));
        return lost;
    }

    private void lose(SessionView session) {
        String reason =
                "The lead trainer's certificate does not hold on %s. Name another trainer or cancel the session."
                        .formatted(SiteClock.words(session.startsAt(), session.zone()));
        journal.note(new Line(session.sessionId(), SessionEvent.Kind.TRAINER_LOST, session.sequence(), reason));
        workflow.trainerLost(session.sessionId(), reason);
    }

    private record Lesson(String specialtyCode, Instant startsAt) {}
}
