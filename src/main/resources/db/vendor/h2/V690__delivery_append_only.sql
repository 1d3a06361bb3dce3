create trigger session_event_append_only before update, delete on session_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger seat_event_append_only before update, delete on seat_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger clinic_import_append_only before update, delete on clinic_import
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger check_in_append_only before update, delete on check_in
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger attendance_sheet_append_only before update, delete on attendance_sheet
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger attendance_entry_append_only before update, delete on attendance_entry
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger attendance_signature_append_only before update, delete on attendance_signature
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger make_up_append_only before update, delete on make_up
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger teaching_hours_append_only before update, delete on teaching_hours
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger hours_confirmation_append_only before update, delete on hours_confirmation
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger learning_record_append_only before update, delete on learning_record
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger test_attempt_append_only before update, delete on test_attempt
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger coaching_append_only before update, delete on coaching
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger lab_checklist_append_only before update, delete on lab_checklist
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger learning_import_append_only before update, delete on learning_import
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger learning_import_line_append_only before update, delete on learning_import_line
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger first_attempt_result_append_only before update, delete on first_attempt_result
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger survey_answer_append_only before update, delete on survey_answer
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger survey_result_append_only before update, delete on survey_result
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger access_decision_append_only before update, delete on access_decision
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger waiver_event_append_only before update, delete on waiver_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger training_wave_append_only before update, delete on training_wave
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
