create trigger curriculum_version_append_only before update, delete on curriculum_version
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger curriculum_item_append_only before update, delete on curriculum_item
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger coursework_item_append_only before update, delete on coursework_item
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger coursework_report_append_only before update, delete on coursework_report
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger evidence_file_append_only before update, delete on evidence_file
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger evidence_piece_append_only before update, delete on evidence_piece
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger exam_attempt_append_only before update, delete on exam_attempt
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger exam_import_append_only before update, delete on exam_import
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger teach_back_score_append_only before update, delete on teach_back_score
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger teach_back_result_append_only before update, delete on teach_back_result
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger observed_class_append_only before update, delete on observed_class
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger certificate_append_only before update, delete on certificate
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger certificate_event_append_only before update, delete on certificate_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger certificate_reminder_append_only before update, delete on certificate_reminder
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger teaching_result_append_only before update, delete on teaching_result
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger credential_key_append_only before update, delete on credential_key
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
