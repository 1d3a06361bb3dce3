create trigger triage_run_append_only before update or delete or truncate on triage_run
    for each statement execute function refuse_change();
create trigger triage_result_append_only before update or delete or truncate on triage_result
    for each statement execute function refuse_change();
create trigger intervention_event_append_only before update or delete or truncate on intervention_event
    for each statement execute function refuse_change();
