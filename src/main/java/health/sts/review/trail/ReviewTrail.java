package health.sts.review.trail;

import health.sts.audit.TimelineEntry;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows about a review, a ticket, an intervention or a month of sustainment, in one statement each. */
@Component
class ReviewTrail {

    private static final String OF_REVIEW =
            """
            select m.done_at as happened, 'MINUTE' as sort, cast(m.kind as varchar(64)) as outcome, m.done_by as person,
                   cast(m.point as varchar(2000)) as text_1, cast(m.metric_id as varchar(2000)) as text_2,
                   cast(m.sentence as varchar(2000)) as text_3, cast(m.asked as varchar(2000)) as text_4,
                   cast(m.about_id as varchar(2000)) as text_5
              from review_minute m where m.review_id = :id
            union all
            select g.taken_at, 'READING', 'TAKEN', g.taken_by, g.point,
                   cast((select count(*) from metric_snapshot s where s.reading_id = g.id) as varchar(12)),
                   cast(g.as_of as varchar(40)), g.id, null
              from metric_reading g join wave_review r on r.wave_id = g.wave_id where r.id = :id
            union all
            select t.run_at, 'TRIAGE', 'CLASSIFIED', t.run_by, t.point, cast(t.on_track as varchar(12)),
                   cast(t.coach as varchar(12)), cast(t.intensive as varchar(12)), t.triage_table
              from triage_run t join wave_review r on r.wave_id = t.wave_id where r.id = :id
            union all
            select w.planned_at, 'WEEK', case when w.held then 'HELD' else 'PLANNED' end, w.planned_by,
                   cast(w.week_no as varchar(12)), cast(w.percent as varchar(12)), w.reason,
                   cast((select sum(p.posts) from support_post p where p.week_id = w.id) as varchar(12)), w.rule
              from support_week w join wave_review r on r.wave_id = w.wave_id where r.id = :id
            union all
            select p.opened_at, 'PULSE', 'OPENED', p.opened_by, p.review_point,
                   cast((select count(*) from pulse_invitation i where i.pulse_id = p.id) as varchar(12)), null,
                   cast(p.closes_at as varchar(40)), p.id
              from pulse p join wave_review r on r.wave_id = p.wave_id where r.id = :id
            union all
            select p.closed_at, 'PULSE', 'CLOSED', null, p.review_point,
                   cast((select count(*) from pulse_invitation i where i.pulse_id = p.id) as varchar(12)),
                   cast((select count(*) from pulse_answer a where a.pulse_id = p.id) as varchar(12)), null, p.id
              from pulse p join wave_review r on r.wave_id = p.wave_id where r.id = :id and p.closed_at is not null
            """;
    private static final String OF_TICKET =
            """
            select done_at as happened, 'TICKET' as sort, cast(kind as varchar(64)) as outcome, done_by as person,
                   cast(category as varchar(2000)) as text_1, cast(cast(severity as varchar(4)) as varchar(2000)) as text_2,
                   cast(state as varchar(2000)) as text_3, cast(reason as varchar(2000)) as text_4,
                   cast(import_id as varchar(2000)) as text_5
              from ticket_event where ticket_id = :id
            union all
            select escalated_at, 'LADDER', rung, null, told, holder, null, null, null
              from ticket_escalation where ticket_id = :id
            """;
    private static final String OF_INTERVENTION =
            """
            select done_at as happened, 'HELP' as sort, cast(kind as varchar(64)) as outcome, done_by as person,
                   cast(about_user_id as varchar(2000)) as text_1, cast(cast(hours as varchar(12)) as varchar(2000)) as text_2,
                   cast(note as varchar(2000)) as text_3
              from intervention_event where intervention_id = :id
            union all
            select i.opened_at, 'MEMBER', m.result, null, m.physician_id, m.result, cast(m.left_at as varchar(40))
              from intervention_member m join intervention i on i.id = m.intervention_id where i.id = :id
            """;
    private static final String OF_MONTH =
            """
            select taken_at as happened, 'FIGURE' as sort, cast(kind as varchar(64)) as outcome,
                   cast(null as varchar(64)) as person, cast(cast(amount as varchar(12)) as varchar(2000)) as text_1,
                   cast(null as varchar(2000)) as text_2, cast(null as varchar(2000)) as text_3,
                   cast(null as varchar(2000)) as text_4, cast(null as varchar(2000)) as text_5
              from sustainment_figure where month_id = :id
            union all
            select checked_at, 'ATTRITION', case when active < minimum then 'SHORT' else 'ENOUGH' end, null, wave_id,
                   specialty_code, active || ' of ' || minimum, cast(under_way as varchar(12)), why
              from attrition_check where month_id = :id
            union all
            select n.seen_at, 'NEWCOMER', case when n.blocked then 'BLOCKED' else 'ALLOWED' end, null, t.physician_id,
                   t.wave_id, t.site_id, null, null
              from newcomer n join learner_training t on t.id = n.training_id where n.month_id = :id
            union all
            select answered_at, 'SHORTAGE', decision, answered_by, reason, null, null, null, null
              from shortage_answer where month_id = :id
            """;
    private static final Map<ReviewSort, String> SQL = Map.of(
            ReviewSort.REVIEW, OF_REVIEW,
            ReviewSort.TICKET, OF_TICKET,
            ReviewSort.INTERVENTION, OF_INTERVENTION,
            ReviewSort.SUSTAINMENT, OF_MONTH);

    private final JdbcClient jdbc;

    ReviewTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In any order. */
    List<TimelineEntry> of(ReviewSort sort, String id) {
        return jdbc.sql(SQL.get(sort))
                .param("id", id)
                .query((row, number) -> ReviewRow.valueOf(row.getString("sort")).entry(row))
                .list();
    }
}
