create trigger ticket_event_append_only before update, delete on ticket_event
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger ticket_escalation_append_only before update, delete on ticket_escalation
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger ticket_import_append_only before update, delete on ticket_import
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
create trigger ticket_import_line_append_only before update, delete on ticket_import_line
    for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger';
