create trigger support_week_append_only before update or delete or truncate on support_week
    for each statement execute function refuse_change();
create trigger support_post_append_only before update or delete or truncate on support_post
    for each statement execute function refuse_change();
create trigger support_shift_append_only before update or delete or truncate on support_shift
    for each statement execute function refuse_change();
create trigger shift_event_append_only before update or delete or truncate on shift_event
    for each statement execute function refuse_change();
create trigger shift_attendance_append_only before update or delete or truncate on shift_attendance
    for each statement execute function refuse_change();
