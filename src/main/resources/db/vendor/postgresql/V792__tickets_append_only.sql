create trigger ticket_event_append_only before update or delete or truncate on ticket_event
    for each statement execute function refuse_change();
create trigger ticket_escalation_append_only before update or delete or truncate on ticket_escalation
    for each statement execute function refuse_change();
create trigger ticket_import_append_only before update or delete or truncate on ticket_import
    for each statement execute function refuse_change();
create trigger ticket_import_line_append_only before update or delete or truncate on ticket_import_line
    for each statement execute function refuse_change();
