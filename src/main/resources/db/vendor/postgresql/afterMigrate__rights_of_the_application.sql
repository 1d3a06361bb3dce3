-- Runs after every migration, as the owner of the tables. The application's role reads and writes rows and changes no
-- table; records of the audit it only adds and reads. Where it owns the tables itself, only the triggers guard them.
do $$
declare
    application constant text := '${applicationRole}';
    place constant text := current_schema();
    append_only constant text[] := array['ledger_line', 'model_kept', 'flow_taken', 'audit_sample', 'audit_sample_case',
        'seal_key', 'seal_batch', 'seal_leaf', 'reconciliation', 'reconciliation_difference', 'ledger_verdict',
        'curriculum_version', 'curriculum_item', 'coursework_item', 'coursework_report', 'evidence_file',
        'evidence_piece', 'exam_attempt', 'exam_import', 'exam_import_line', 'teach_back_score', 'teach_back_result', 'observed_class',
        'certificate', 'certificate_event', 'certificate_reminder', 'certificate_judgement', 'teaching_result', 'credential_key',
        'session_event', 'seat_event', 'clinic_import', 'check_in', 'attendance_sheet', 'attendance_entry',
        'attendance_signature', 'make_up', 'teaching_hours', 'hours_confirmation', 'learning_record',
        'test_attempt', 'coaching', 'lab_checklist', 'learning_import', 'learning_import_line', 'first_attempt_result', 'survey_answer',
        'survey_result', 'access_decision', 'waiver_event', 'recruitment_restart',
        'sustainment_figure', 'attrition_check', 'newcomer', 'shortage_answer', 'cme_entry', 'trainer_thanks',
        'usage_figure', 'usage_replacement', 'usage_coverage',
        'ticket_event', 'ticket_escalation', 'ticket_import', 'ticket_import_line', 'support_week',
        'support_post', 'support_shift', 'shift_event', 'shift_attendance',
        'pulse_item', 'pulse_choice', 'pulse_day', 'pulse_answer', 'pulse_mark', 'pulse_comment', 'pulse_rating',
        'review_minute',
        'metric_definition', 'metric_reading', 'metric_reading_wave', 'metric_snapshot', 'metric_exclusion',
        'metric_recomputation', 'triage_run', 'triage_result', 'intervention_event'];
    one text;
begin
    if application <> current_user then
        execute format('grant usage on schema %I to %I', place, application);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', place, application);
        execute format('grant usage, select on all sequences in schema %I to %I', place, application);
        foreach one in array append_only loop
            execute format('revoke update, delete, truncate, references, trigger on %I from %I', one, application);
        end loop;
        execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
    end if;
end $$;
