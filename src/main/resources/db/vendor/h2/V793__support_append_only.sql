create trigger support_week_append_only before update, delete on support_week
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger support_post_append_only before update, delete on support_post
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger support_shift_append_only before update, delete on support_shift
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger shift_event_append_only before update, delete on shift_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger shift_attendance_append_only before update, delete on shift_attendance
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
