package health.sts.review.sustain;

import health.sts.delivery.MissingStep;
import health.sts.review.sustain.Sustainment.PeopleQuery;
import health.sts.review.sustain.Sustainment.Person;
import health.sts.review.sustain.Sustainment.Show;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the people behind the numbers; one statement a page. Chiefs see their own departments. */
@Component
class SustainedPeople {

    private static final Set<Role> EVERYBODY =
            EnumSet.of(Role.CMIO, Role.PROGRAM_MANAGER, Role.TRAINING_MANAGER, Role.EXEC_SPONSOR, Role.AUDITOR);

    private static final String OPEN_REQUEST =
            "exists (select 1 from refresher_request r where r.training_id = t.id and " + Refreshing.UNATTENDED
                    + " and r.asked_at %s :asked)";

    private final JdbcClient jdbc;
    private final Refreshing refreshing;
    private final CurrentActor currentActor;

    SustainedPeople(JdbcClient jdbc, Refreshing refreshing, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.refreshing = refreshing;
        this.currentActor = currentActor;
    }

    List<Person> page(PeopleQuery query, int limit) {
        Actor actor = currentActor.get();
        boolean all = actor.roles().stream().anyMatch(EVERYBODY::contains);
        List<String> live = refreshing.liveWaves();
        return jdbc.sql(
                        """
                        select t.id, t.refresher_at, t.passed_at, t.created_at, t.access, t.missing, p.given_name, p.family_name,
                               s.name as specialty, x.name as site, w.name as wave,
                               (select max(q.asked_at) from refresher_request q where q.training_id = t.id) as asked_at
                          from learner_training t
                          join physician p on p.physician_id = t.physician_id
                          join specialty s on s.code = t.specialty_code
                          join site x on x.site_id = t.site_id
                          join wave w on w.id = t.wave_id
                         where t.id > :after and (:specialty = '' or t.specialty_code = :specialty)
                           and (:all = 1 or exists (select 1 from department d where d.site_id = t.site_id
                                    and d.specialty_code = t.specialty_code and d.chief_user_id = :actor))
                           and"""
                                + " " + condition(query.show()) + " order by t.id limit :limit")
                .param("after", query.after())
                .param("specialty", query.specialtyCode() == null ? "" : query.specialtyCode())
                .param("all", all ? 1 : 0)
                .param("actor", actor.userId())
                .param("asked", SqlTime.of(refreshing.overdueBefore()))
                .param("before", SqlTime.of(refreshing.provenBefore()))
                .param("waves", live.isEmpty() ? List.of("") : live)
                .param("limit", limit)
                .query((row, i) -> new Person(
                        row.getString("id"),
                        "Dr. " + row.getString("given_name") + " " + row.getString("family_name"),
                        row.getString("specialty"),
                        row.getString("site"),
                        row.getString("wave"),
                        SqlTime.read(row, row.getObject("refresher_at") == null ? "passed_at" : "refresher_at"),
                        SqlTime.read(row, "asked_at"),
                        SqlTime.read(row, "created_at"),
                        row.getString("access").equals("BLOCKED"),
                        MissingStep.valueOf(row.getString("missing")).title()))
                .list();
    }

    private static String condition(Show show) {
        return switch (show) {
            case DUE -> OPEN_REQUEST.formatted(">=");
            case OVERDUE -> OPEN_REQUEST.formatted("<");
            case IN_DEBT -> "t.wave_id in (:waves) and " + Refreshing.IN_DEBT;
            case NEW -> "t.state <> 'LEFT' and exists (select 1 from newcomer n where n.training_id = t.id)";
            case NEW_BLOCKED ->
                "t.state <> 'LEFT' and t.access = 'BLOCKED' and exists (select 1 from newcomer n where n.training_id = t.id)";
        };
    }
}
