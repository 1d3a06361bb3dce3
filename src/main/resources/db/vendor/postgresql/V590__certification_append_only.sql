create trigger curriculum_version_append_only before update or delete or truncate on curriculum_version
    for each statement execute function refuse_change();
create trigger curriculum_item_append_only before update or delete or truncate on curriculum_item
    for each statement execute function refuse_change();
create trigger coursework_item_append_only before update or delete or truncate on coursework_item
    for each statement execute function refuse_change();
create trigger coursework_report_append_only before update or delete or truncate on coursework_report
    for each statement execute function refuse_change();
create trigger evidence_file_append_only before update or delete or truncate on evidence_file
    for each statement execute function refuse_change();
create trigger evidence_piece_append_only before update or delete or truncate on evidence_piece
    for each statement execute function refuse_change();
create trigger exam_attempt_append_only before update or delete or truncate on exam_attempt
    for each statement execute function refuse_change();
create trigger exam_import_append_only before update or delete or truncate on exam_import
    for each statement execute function refuse_change();
create trigger teach_back_score_append_only before update or delete or truncate on teach_back_score
    for each statement execute function refuse_change();
create trigger teach_back_result_append_only before update or delete or truncate on teach_back_result
    for each statement execute function refuse_change();
create trigger observed_class_append_only before update or delete or truncate on observed_class
    for each statement execute function refuse_change();
create trigger certificate_append_only before update or delete or truncate on certificate
    for each statement execute function refuse_change();
create trigger certificate_event_append_only before update or delete or truncate on certificate_event
    for each statement execute function refuse_change();
create trigger certificate_reminder_append_only before update or delete or truncate on certificate_reminder
    for each statement execute function refuse_change();
create trigger teaching_result_append_only before update or delete or truncate on teaching_result
    for each statement execute function refuse_change();
create trigger credential_key_append_only before update or delete or truncate on credential_key
    for each statement execute function refuse_change();
