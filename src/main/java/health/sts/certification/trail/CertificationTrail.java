package health.sts.certification.trail;

import health.sts.audit.TimelineEntry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows about a certification in one statement. */
@Component
class CertificationTrail {

    private static final String SCORES =
            "cast(%1$s.accuracy as varchar(2)) || ', ' || %1$s.workflow || ', ' || %1$s.depth || ', ' || %1$s.framing || ', ' || %1$s.control";
    private static final String ROWS =
            """
            select reported_at as happened, 'COURSEWORK' as sort, cast(status as varchar(64)) as outcome,
                   reported_by as person, cast(code as varchar(2000)) as text_1, cast(hours as varchar(20)) as text_2,
                   note as text_3, cast(null as varchar(200)) as text_4, cast(null as varchar(2000)) as text_5
              from coursework_report where certification_id = :id
            union all
            select uploaded_at, 'FILE', 'ADDED', uploaded_by, code, name, media_type, cast(bytes as varchar(12)), sha256
              from evidence_file where certification_id = :id
            union all
            select recorded_at, case when corrects is null then 'EXAM' else 'CORRECTION' end, 'RECORDED', recorded_by,
                   round_no || '.' || attempt_no, score || ' %%', case when corrects is null
                   then 'version ' || curriculum_version else corrects end, external_id, coalesce(reason, comment_text)
              from exam_attempt where certification_id = :id
            union all
            select booked_at, 'BOOKING', 'BOOKED', booked_by, round_no || '.' || attempt_no, topic, place,
                   cast(takes_place_at as varchar(40)), null
              from teach_back where certification_id = :id
            union all
            select p.named_at, 'PANEL', 'NAMED', p.named_by, t.round_no || '.' || t.attempt_no, p.evaluator,
                   cast(p.position as varchar(2)), null, null
              from teach_back_panel p join teach_back t on t.id = p.teach_back_id where t.certification_id = :id
            union all
            select s.scored_at, 'SCORE', 'SCORED', s.evaluator, t.round_no || '.' || t.attempt_no, %s,
                   s.comment_text, null, null
              from teach_back_score s join teach_back t on t.id = s.teach_back_id where t.certification_id = :id
            union all
            select r.decided_at, 'RESULT', r.result, null, t.round_no || '.' || t.attempt_no,
                   cast(r.mean as varchar(8)), cast(r.lowest as varchar(8)), cast(r.spread as varchar(8)), r.reason
              from teach_back_result r join teach_back t on t.id = r.teach_back_id where t.certification_id = :id
            union all
            select o.observed_at, 'CLASS', case when o.signed_off then 'SIGNED_OFF' else 'REPEAT' end, o.observed_by,
                   cast(o.held_on as varchar(12)), %s, cast(o.learner_rating as varchar(8)),
                   cast(o.learner_answers as varchar(8)), o.comment_text
              from observed_class o where o.certification_id = :id
            union all
            select certified_at, 'CERTIFICATE', 'ISSUED', certified_by, id, cast(period_no as varchar(4)),
                   cast(valid_from as varchar(40)), cast(valid_until as varchar(40)), confirmed_by
              from certificate where certification_id = :id
            union all
            select e.done_at, 'EVENT', e.kind, e.done_by, e.certificate_id, e.cause, e.reason, e.rule, null
              from certificate_event e join certificate c on c.id = e.certificate_id where c.certification_id = :id
            """
                    .formatted(SCORES.formatted("s"), SCORES.formatted("o"));

    private final JdbcClient jdbc;

    CertificationTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything the tables of certification say about one case. */
    List<TimelineEntry> of(String certificationId) {
        return jdbc.sql(ROWS)
                .param("id", certificationId)
                .query((row, number) ->
                        CertificationRow.valueOf(row.getString("sort")).entry(row))
                .list();
    }
}
