package health.sts.delivery.trail;

import health.sts.audit.TimelineEntry;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows about a learner, a session or a waiver, in one statement each. */
@Component
class DeliveryTrail {

    private static final String OF_TRAINING =
            """
            select recorded_at as happened, 'LEARNING' as sort, cast('COMPLETED' as varchar(64)) as outcome,
                   recorded_by as person, cast(kind as varchar(2000)) as text_1,
                   cast(cast(score as varchar(10)) as varchar(2000)) as text_2,
                   cast(cast(minutes as varchar(10)) as varchar(2000)) as text_3,
                   cast(external_id as varchar(2000)) as text_4, cast(null as varchar(2000)) as text_5
              from learning_record where training_id = :id
            union all
            select recorded_at, case when corrects is null then 'ATTEMPT' else 'CORRECTION' end, 'RECORDED', recorded_by,
                   cast(attempt_no as varchar(4)), score || ' %', cast(taken_at as varchar(40)),
                   case when corrects is null then external_id else corrects end, coalesce(reason, comment_text)
              from test_attempt where training_id = :id
            union all
            select coached_at, 'COACHING', 'HELD', coached_by, cast(hours as varchar(8)), note, null, null, null
              from coaching where training_id = :id
            union all
            select recorded_at, 'LAB', case when done then 'DONE' else 'NOT_DONE' end, recorded_by,
                   case when preference_lists then 'yes' else 'no' end, case when note_templates then 'yes' else 'no' end,
                   case when order_sets then 'yes' else 'no' end, case when mobile then 'yes' else 'no' end, null
              from lab_checklist where training_id = :id
            union all
            select done_at, 'SEAT', kind, done_by, session_id, null, reason, null, null
              from seat_event where training_id = :id
            union all
            select g.signed_at, 'MINUTES', e.result, g.signed_by, s.session_id, cast(e.minutes as varchar(6)),
                   cast(s.number as varchar(6)), s.entered_by, e.note
              from attendance_entry e join attendance_sheet s on s.id = e.sheet_id
              join attendance_signature g on g.sheet_id = s.id
             where e.training_id = :id and g.signed = true
            union all
            select held_at, 'MAKE_UP', 'HELD', held_by, session_id, cast(minutes as varchar(6)), note, null, null
              from make_up where training_id = :id
            union all
            select decided_at, 'ACCESS', access, null, missing, sentence, facts, rule, null
              from access_decision where training_id = :id
            union all
            select created_at, 'MESSAGE', kind, null, state, cast(attempts as varchar(6)), cast(sent_at as varchar(40)),
                   fault, null
              from access_message where training_id = :id
            """;
    private static final String OF_SESSION =
            """
            select done_at as happened, 'SESSION' as sort, cast(kind as varchar(64)) as outcome, done_by as person,
                   cast(cast(sequence as varchar(6)) as varchar(2000)) as text_1, cast(details as varchar(2000)) as text_2,
                   cast(null as varchar(2000)) as text_3, cast(null as varchar(2000)) as text_4,
                   cast(null as varchar(2000)) as text_5
              from session_event where session_id = :id
            union all
            select done_at, 'SEAT', kind, done_by, null, training_id, reason, null, null
              from seat_event where session_id = :id
            union all
            select c.checked_at, 'CHECK_IN', 'CHECKED_IN', t.user_id, c.training_id, null, null, null, null
              from check_in c join learner_training t on t.id = c.training_id where c.session_id = :id
            union all
            select s.entered_at, 'SHEET', 'HANDED_IN', s.entered_by, cast(s.number as varchar(6)),
                   cast((select count(*) from attendance_entry e where e.sheet_id = s.id) as varchar(6)), s.reason, null, null
              from attendance_sheet s where s.session_id = :id
            union all
            select g.signed_at, 'SIGNATURE', case when g.signed then 'SIGNED' else 'GIVEN_BACK' end, g.signed_by,
                   cast(s.number as varchar(6)), g.reason, null, null, null
              from attendance_signature g join attendance_sheet s on s.id = g.sheet_id where s.session_id = :id
            union all
            select logged_at, 'HOURS', 'LOGGED', user_id, user_id, cast(teaching_hours as varchar(8)),
                   cast(preparation_hours as varchar(8)), note, null
              from teaching_hours where session_id = :id
            union all
            select c.confirmed_at, 'HOURS_ANSWER', case when c.confirmed then 'CONFIRMED' else 'GIVEN_BACK' end,
                   c.confirmed_by, h.user_id, c.reason, null, null, null
              from hours_confirmation c join teaching_hours h on h.id = c.hours_id where h.session_id = :id
            """;
    private static final String OF_WAIVER =
            """
            select done_at as happened, 'WAIVER' as sort, kind as outcome, done_by as person, done_in_role as text_1,
                   reason as text_2
              from waiver_event where waiver_id = :id
            """;

    private final JdbcClient jdbc;

    DeliveryTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TimelineEntry> ofTraining(String trainingId) {
        return entries(OF_TRAINING, trainingId);
    }

    List<TimelineEntry> ofSession(String sessionId) {
        return entries(OF_SESSION, sessionId);
    }

    List<TimelineEntry> ofWaiver(String waiverId) {
        return entries(OF_WAIVER, waiverId);
    }

    private List<TimelineEntry> entries(String sql, String id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) ->
                        DeliveryRow.valueOf(row.getString("sort")).entry(row))
                .list();
    }
}
