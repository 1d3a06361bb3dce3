package health.sts.review.triage;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.review.InterventionKind;
import health.sts.review.ReviewPoint;
import health.sts.review.Triage;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a physician reads about themselves: own results with their reasons, and the help that is offered. */
@Service
@Transactional(readOnly = true)
public class MyTriage {

    private final TriageReaders readers;
    private final Roster roster;
    private final JdbcClient jdbc;

    MyTriage(TriageReaders readers, Roster roster, JdbcClient jdbc) {
        this.readers = readers;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** The own result at a point. */
    public record Result(ReviewPoint point, Instant asOf, Triage result, TriageFacts facts, List<String> signals) {}

    /** Help that is or was offered; {@code helper} null while nobody is asked. */
    public record Offer(
            String id,
            InterventionKind kind,
            ReviewPoint point,
            InterventionState state,
            String helper,
            Instant helpBy,
            int people) {}

    /** The newest result of each point, newest first. */
    public List<Result> results() {
        return me().map(physician -> jdbc.sql(
                                """
                                select r.*, t.point, t.as_of from triage_result r join triage_run t on t.id = r.run_id
                                 where r.physician_id = :physician
                                   and not exists (select 1 from triage_run later where later.wave_id = t.wave_id
                                                     and later.point = t.point and later.number > t.number)
                                 order by t.as_of desc limit 12
                                """)
                        .param("physician", physician.physicianId())
                        .query((row, number) -> {
                            Judged judged = TriageStore.judged(row, number);
                            return new Result(
                                    ReviewPoint.valueOf(row.getString("point")),
                                    SqlTime.read(row, "as_of"),
                                    judged.result(),
                                    judged.facts(),
                                    judged.words());
                        })
                        .list())
                .orElse(List.of());
    }

    /** The help offered, newest first. */
    public List<Offer> offers() {
        Optional<PhysicianView> me = me();
        if (me.isEmpty()) {
            return List.of();
        }
        List<Offer> offers = jdbc.sql(
                        """
                        select i.*, (select count(*) from intervention_member o where o.intervention_id = i.id) as people
                          from intervention i join intervention_member m on m.intervention_id = i.id
                         where m.physician_id = :physician order by i.opened_at desc, i.id desc limit 12
                        """)
                .param("physician", me.get().physicianId())
                .query((row, number) -> {
                    Intervention one = InterventionStore.read(row, number);
                    return new Offer(
                            one.id(),
                            one.kind(),
                            one.point(),
                            one.state(),
                            one.helperUserId(),
                            one.helpBy(),
                            row.getInt("people"));
                })
                .list();
        var names = roster.names(offers.stream()
                .map(Offer::helper)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return offers.stream()
                .map(one -> new Offer(
                        one.id(),
                        one.kind(),
                        one.point(),
                        one.state(),
                        one.helper() == null ? null : names.getOrDefault(one.helper(), one.helper()),
                        one.helpBy(),
                        one.people()))
                .toList();
    }

    private Optional<PhysicianView> me() {
        return roster.physicianOfUser(readers.actor().userId());
    }
}
