create trigger session_event_append_only before update or delete or truncate on session_event
    for each statement execute function refuse_change();
create trigger seat_event_append_only before update or delete or truncate on seat_event
    for each statement execute function refuse_change();
create trigger clinic_import_append_only before update or delete or truncate on clinic_import
    for each statement execute function refuse_change();
create trigger check_in_append_only before update or delete or truncate on check_in
    for each statement execute function refuse_change();
create trigger attendance_sheet_append_only before update or delete or truncate on attendance_sheet
    for each statement execute function refuse_change();
create trigger attendance_entry_append_only before update or delete or truncate on attendance_entry
    for each statement execute function refuse_change();
create trigger attendance_signature_append_only before update or delete or truncate on attendance_signature
    for each statement execute function refuse_change();
create trigger make_up_append_only before update or delete or truncate on make_up
    for each statement execute function refuse_change();
create trigger teaching_hours_append_only before update or delete or truncate on teaching_hours
    for each statement execute function refuse_change();
create trigger hours_confirmation_append_only before update or delete or truncate on hours_confirmation
    for each statement execute function refuse_change();
create trigger learning_record_append_only before update or delete or truncate on learning_record
    for each statement execute function refuse_change();
create trigger test_attempt_append_only before update or delete or truncate on test_attempt
    for each statement execute function refuse_change();
create trigger coaching_append_only before update or delete or truncate on coaching
    for each statement execute function refuse_change();
create trigger lab_checklist_append_only before update or delete or truncate on lab_checklist
    for each statement execute function refuse_change();
create trigger learning_import_append_only before update or delete or truncate on learning_import
    for each statement execute function refuse_change();
create trigger learning_import_line_append_only before update or delete or truncate on learning_import_line
    for each statement execute function refuse_change();
create trigger first_attempt_result_append_only before update or delete or truncate on first_attempt_result
    for each statement execute function refuse_change();
create trigger survey_answer_append_only before update or delete or truncate on survey_answer
    for each statement execute function refuse_change();
create trigger survey_result_append_only before update or delete or truncate on survey_result
    for each statement execute function refuse_change();
create trigger access_decision_append_only before update or delete or truncate on access_decision
    for each statement execute function refuse_change();
create trigger waiver_event_append_only before update or delete or truncate on waiver_event
    for each statement execute function refuse_change();
create trigger training_wave_append_only before update or delete or truncate on training_wave
    for each statement execute function refuse_change();
